import type { Metadata } from 'next'
import { RoomEntry } from '@/components/conference/room/room-entry'
import type { HostActs } from '@/components/conference/room/use-acts'
import { WhereNotice } from '@/components/conference/where-notice'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { LeftRecording } from '@/components/recording/left-recording'
import { RecordingsLink } from '@/components/recording/recordings-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { getCallNumber } from '@/lib/queries/conference/get-call-number'
import { getConference } from '@/lib/queries/conference/get-conference'
import { listHeard } from '@/lib/queries/mediator/list-heard'
import { findRecordings } from '@/lib/queries/recording/find-recordings'
import { readGuidanceCard } from './_components/guidance-card'
import { PlainConference } from './_components/plain-conference'
import { readRecordingCard } from './_components/recording-card'
import { readRoomAside } from './_components/room-aside'
import { readRoomTalk } from './_components/room-talk'
import {
  adjustSeatAction,
  admitSeatAction,
  changeFormAction,
  endConferenceAction,
  leaveConferenceAction,
  moderateSeatsAction,
  openConferenceAction,
  pauseConferenceAction,
  rejoinSidesAction,
  removeSeatAction,
  resumeConferenceAction,
  separateSideAction,
  showToHallAction,
  writeCaptionAction,
} from './actions'

export const metadata: Metadata = { title: CONFERENCE.title }

type Props = {
  params: Promise<{ caseId: string; meetingId: string }>
  searchParams: Promise<{ talk?: string | string[] }>
}

const HOST_ACTS: HostActs = {
  open: openConferenceAction,
  admit: admitSeatAction,
  remove: removeSeatAction,
  separate: separateSideAction,
  rejoin: rejoinSidesAction,
  pause: pauseConferenceAction,
  resume: resumeConferenceAction,
  moderate: moderateSeatsAction,
  changeForm: changeFormAction,
  show: showToHallAction,
  caption: writeCaptionAction,
  end: endConferenceAction,
}

/** 视频会议室 of the mediators: who is where, and what the host does. */
export default async function ConferencePage({ params, searchParams }: Props) {
  const { caseId, meetingId } = await params
  const { talk } = await searchParams
  const actor = await requireActor()
  const view = await orNotFound(getConference(actor, { meetingId }))
  const call = await orNotFound(getCallNumber(actor, { meetingId }))
  const recordings = await orNotFound(findRecordings(actor, { caseId }))
  const heard = await orNotFound(listHeard(actor, { caseId }))
  const { isHost } = view
  const fields = { caseId, meetingId }
  const recording = view.own
    ? await readRecordingCard({ actor, fields, isHost, isOpen: view.state === 'open' })
    : null
  const guidance =
    isHost && view.state !== 'ended' ? await readGuidanceCard({ actor, fields }) : null
  const aside = isHost ? await readRoomAside(view, guidance) : undefined
  return (
    <>
      <MobileTopBar title={CONFERENCE.title} back={`/mediator/cases/${caseId}`} />
      <div className="flex flex-col gap-3 p-3">
        <p className="px-1 font-semibold">
          {CONFERENCE.meeting(view.meetingNo)} {view.span}
        </p>
        <WhereNotice view={view} />
        <LeftRecording />
        <RoomEntry
          surface="phone"
          initial={view}
          acts={{ adjust: adjustSeatAction, leave: leaveConferenceAction }}
          host={isHost ? HOST_ACTS : null}
          hrefs={{
            ofCase: `/mediator/cases/${caseId}`,
            hold: `/mediator/cases/${caseId}/meetings/${meetingId}/hold`,
            anotherDay: isHost ? `/mediator/cases/${caseId}/meetings/new` : null,
          }}
          links={{}}
          call={call}
          company={null}
          recording={recording}
          aside={aside}
          talk={
            typeof talk === 'string' ? await readRoomTalk({ actor, caseId, where: talk }) : null
          }
          talkSource={{
            stream: `/api/mediator/cases/${caseId}/talk/stream`,
            after: heard.at(-1)?.id ?? null,
          }}
        >
          <noscript>
            <PlainConference view={view} />
            {recording}
          </noscript>
        </RoomEntry>
        {guidance}
        {recordings.length > 0 ? (
          <RecordingsLink href={`/mediator/cases/${caseId}/recordings`} />
        ) : null}
      </div>
    </>
  )
}
