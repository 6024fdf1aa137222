import type { Metadata } from 'next'
import { HearingList } from '@/components/complaint/hearing-list'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HEARING } from '@/lib/labels/zh-CN/complaint'
import { findHearings } from '@/lib/queries/complaint/find-hearings'
import { stateAction } from './actions'

export const metadata: Metadata = { title: HEARING.title }

/** 陈述申辩 of the mediator about complaints that courts review. */
export default async function MyHearingsPage() {
  const hearings = await orNotFound(findHearings(await requireActor(), {}))
  return (
    <>
      <MobileTopBar title={HEARING.title} back="/mediator/me" />
      <p className="px-4 py-3 text-sm text-ink-3">{HEARING.subtitle}</p>
      <div className="px-4 pb-4">
        <HearingList hearings={hearings} action={stateAction} />
      </div>
    </>
  )
}
