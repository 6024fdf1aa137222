import type { Metadata } from 'next'
import { RoomEntry } from '@/components/conference/room/room-entry'
import type { HostActs } from '@/components/conference/room/use-acts'
import { WhereNotice } from '@/components/conference/where-notice'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CONFIRMATION_DESK, CONFIRMATIONS } from '@/lib/labels/zh-CN/confirmation-desk'
import { conferenceWords, HEARING_ROOM } from '@/lib/labels/zh-CN/hearing-room'
import { getConference } from '@/lib/queries/conference/get-conference'
import { readHearingAside } from './_components/hearing-aside'
import { PlainHearing } from './_components/plain-hearing'
import {
  adjustJudgeSeatAction,
  admitToHearingAction,
  changeHearingFormAction,
  endHearingRoomAction,
  leaveHearingAction,
  moderateHearingAction,
  openHearingRoomAction,
  pauseHearingAction,
  removeFromHearingAction,
  resumeHearingAction,
} from './judge/actions'

export const metadata: Metadata = { title: HEARING_ROOM.title }

const HOST_ACTS: HostActs = {
  open: openHearingRoomAction,
  admit: admitToHearingAction,
  remove: removeFromHearingAction,
  // A court hears both sides together.
  separate: null,
  rejoin: null,
  show: null,
  caption: null,
  pause: pauseHearingAction,
  resume: resumeHearingAction,
  moderate: moderateHearingAction,
  changeForm: changeHearingFormAction,
  end: endHearingRoomAction,
}

/** 共同到场 by video (民诉解释 第356条), for the judge who presides: the room, and the clauses beside it. */
export default async function HearingRoomPage({
  params,
}: {
  params: Promise<{ hearingId: string }>
}) {
  const { hearingId } = await params
  const view = await orNotFound(getConference(await requireActor(), { meetingId: hearingId }))
  const application = `/court/confirmations/${view.confirmationId}`
  const aside = await readHearingAside({ hearingId, application })
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: CONFIRMATIONS.title, href: '/court/confirmations' },
              { label: CONFIRMATION_DESK.one, href: application },
              { label: HEARING_ROOM.title },
            ]}
          />
        }
        title={conferenceWords(true).meeting(view.meetingNo)}
        subtitle={`${view.caseNo} · ${view.span}`}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="flex min-w-0 flex-col gap-3">
          <WhereNotice view={view} />
          <RoomEntry
            surface="desk"
            initial={view}
            acts={{ adjust: adjustJudgeSeatAction, leave: leaveHearingAction }}
            host={HOST_ACTS}
            hrefs={{
              ofCase: application,
              back: HEARING_ROOM.toApplication,
              hold: application,
              anotherDay: null,
            }}
            links={{}}
            call={{ phone: null, isBridge: false }}
            company={null}
            talk={null}
            talkSource={null}
            aside={aside}
          >
            <noscript>
              <PlainHearing view={view} />
            </noscript>
          </RoomEntry>
        </div>
        <Card title={HEARING_ROOM.title} flush>
          {aside}
        </Card>
      </div>
    </>
  )
}
