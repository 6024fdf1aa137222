import type { Metadata } from 'next'
import { HearingList } from '@/components/complaint/hearing-list'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HEARING } from '@/lib/labels/zh-CN/complaint'
import { findHearings } from '@/lib/queries/complaint/find-hearings'
import { stateAction } from './actions'

export const metadata: Metadata = { title: HEARING.title }

/** 陈述申辩 of the institution about complaints that courts review. */
export default async function HearingsPage() {
  const hearings = await orNotFound(findHearings(await requireActor(), {}))
  return (
    <>
      <PageHeader title={HEARING.title} subtitle={HEARING.subtitle} />
      <HearingList hearings={hearings} action={stateAction} />
    </>
  )
}
