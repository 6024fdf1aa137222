import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'
import { findOwnRoster } from '@/lib/queries/roster/find-own-roster'
import { OwnRosterList } from './_components/own-roster-list'

export const metadata: Metadata = { title: OWN_ROSTER.title }

/** 法院名册 of the institution: itself and its people, at which courts, and what is missing. */
export default async function OwnRosterPage() {
  const view = await orNotFound(findOwnRoster(await requireActor(), {}))
  return (
    <>
      <PageHeader title={OWN_ROSTER.title} subtitle={OWN_ROSTER.help} />
      <OwnRosterList view={view} />
    </>
  )
}
