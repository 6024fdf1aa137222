import type { Metadata } from 'next'
import { UnreadAnnouncement } from '@/app/_components/unread-announcement'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { SCHEDULE } from '@/lib/labels/zh-CN/schedule'
import { findToday } from '@/lib/queries/mediator/find-today'
import { DoneNotice } from '../_components/done-notice'
import { CoMediated } from './_components/co-mediated'
import { FailedNotices } from './_components/failed-notices'
import { MeetingCards } from './_components/meeting-cards'
import { TakenBack } from './_components/taken-back'
import { TodayRest } from './_components/today-rest'
import { TodaySection } from './_components/today-section'

export const metadata: Metadata = { title: MEDIATOR.today.title }

export default async function TodayPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const actor = await requireActor()
  const today = await orNotFound(findToday(actor, {}))
  const { done } = await searchParams
  const { counts } = today
  const due = counts.first + counts.later
  return (
    <div data-wide>
      <MobileTopBar title={MEDIATOR.today.title} aside={today.date} />
      <UnreadAnnouncement isPhone />
      <DoneNotice code={done} />
      <TakenBack {...today.takenBack} />
      <FailedNotices notices={today.failed} />
      <MeetingCards title={SCHEDULE.unregistered} meetings={today.unregistered} />
      <MeetingCards title={SCHEDULE.meetingsToday} meetings={today.meetings} />
      {due + today.unregistered.length + today.meetings.length + today.failed.length === 0 ? (
        <EmptyState icon="calendar-check" title={MEDIATOR.today.empty} className="pt-16">
          {MEDIATOR.today.emptyHelp}
        </EmptyState>
      ) : (
        <>
          <TodaySection
            title={MEDIATOR.today.first}
            items={today.first}
            count={counts.first}
            isPressing
          />
          <TodaySection title={MEDIATOR.today.later} items={today.later} count={counts.later} />
        </>
      )}
      <CoMediated rows={today.coMediated} />
      <TodayRest
        more={due - today.first.length - today.later.length}
        quiet={today.quiet}
        awaitingDecision={today.awaitingDecision}
      />
    </div>
  )
}
