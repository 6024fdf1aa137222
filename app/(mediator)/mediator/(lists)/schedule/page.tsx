import type { Metadata } from 'next'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { SCHEDULE } from '@/lib/labels/zh-CN/schedule'
import { findMySchedule } from '@/lib/queries/mediator/find-my-schedule'
import { MeetingCards } from '../_components/meeting-cards'
import { ScheduleDays } from './_components/schedule-days'

export const metadata: Metadata = { title: SCHEDULE.title }

export default async function SchedulePage() {
  const { days, unregistered } = await orNotFound(findMySchedule(await requireActor(), {}))
  return (
    // The frame uses the width of a computer for what is marked so.
    <div data-wide className="pb-4">
      <MobileTopBar title={SCHEDULE.title} />
      <MeetingCards title={SCHEDULE.unregistered} meetings={unregistered} />
      <ScheduleDays days={days} />
    </div>
  )
}
