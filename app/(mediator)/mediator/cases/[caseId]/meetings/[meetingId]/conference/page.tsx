import type { Metadata } from 'next'
import { ActForm } from '@/components/conference/act-form'
import { ConferenceFollower } from '@/components/conference/conference-follower'
import { WhereNotice } from '@/components/conference/where-notice'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { RecordingsLink } from '@/components/recording/recordings-link'
import { requireActor } from '@/lib/auth/require-actor'
import { CONFERENCE_FORMS } from '@/lib/domain/conference/conference'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { findRecordings } from '@/lib/queries/recording/find-recordings'
import { CONFERENCE, conferenceForm } from '@/lib/labels/zh-CN/conference'
import { getConference } from '@/lib/queries/conference/get-conference'
import { EndForm } from './_components/end-form'
import { PrivateForm } from './_components/private-form'
import { RecordingCard } from './_components/recording-card'
import { SeatCard } from './_components/seat-card'
import {
  changeFormAction,
  leaveConferenceAction,
  moderateSeatsAction,
  openConferenceAction,
  pauseConferenceAction,
  rejoinSidesAction,
  resumeConferenceAction,
} from './actions'

export const metadata: Metadata = { title: CONFERENCE.title }

type Props = { params: Promise<{ caseId: string; meetingId: string }> }

/** 视频会议室 of the mediators: who is where, and what the host does. */
export default async function ConferencePage({ params }: Props) {
  const { caseId, meetingId } = await params
  const actor = await requireActor()
  const view = await orNotFound(getConference(actor, { meetingId }))
  const recordings = await findRecordings(actor, { caseId })
  const { isHost, people, state, privateWith } = view
  const fields = { caseId, meetingId }
  const others = people.filter(({ kind }) => kind.endsWith('interpreter') || kind === 'mediator')
  return (
    <>
      <MobileTopBar title={CONFERENCE.title} back={`/mediator/cases/${caseId}`} />
      <div className="flex flex-col gap-3 p-3">
        <ConferenceFollower meetingId={meetingId} />
        <p className="px-1 font-semibold">
          {CONFERENCE.meeting(view.meetingNo)} {view.span}
        </p>
        <WhereNotice view={view} />
        {isHost && state === 'waiting' ? (
          <ActForm
            action={openConferenceAction}
            fields={fields}
            label={CONFERENCE.open}
            variant="primary"
          />
        ) : null}
        <h2 className="px-1 font-semibold">{CONFERENCE.seats}</h2>
        {people.length === 0 ? <p className="px-1 text-ink-2">{CONFERENCE.noSeats}</p> : null}
        <ul className="flex flex-col gap-3">
          {people.map((seat) => (
            <SeatCard
              key={seat.seat}
              seat={seat}
              fields={fields}
              isHost={isHost && state !== 'ended'}
            />
          ))}
        </ul>
        {isHost && state === 'open' ? (
          <section className="flex flex-col gap-3 rounded-lg bg-paper p-4">
            {privateWith === null ? (
              <>
                <p className="text-ink-2">{CONFERENCE.separateHelp}</p>
                {view.parties.map((party) => (
                  <PrivateForm key={party.id} party={party} others={others} fields={fields} />
                ))}
              </>
            ) : (
              <ActForm
                action={rejoinSidesAction}
                fields={fields}
                label={CONFERENCE.rejoin}
                variant="primary"
              />
            )}
            <ActForm action={pauseConferenceAction} fields={fields} label={CONFERENCE.pause} />
            <ActForm
              action={moderateSeatsAction}
              fields={{ ...fields, what: 'mute_all' }}
              label={CONFERENCE.muteAll}
            />
            <ActForm
              action={moderateSeatsAction}
              fields={{ ...fields, what: 'allow_all' }}
              label={CONFERENCE.allowAll}
            />
            <ActForm
              action={moderateSeatsAction}
              fields={{ ...fields, what: 'lower_hands' }}
              label={CONFERENCE.lowerHands}
            />
            {CONFERENCE_FORMS.filter((form) => form !== view.form).map((form) => (
              <ActForm
                key={form}
                action={changeFormAction}
                fields={{ ...fields, form }}
                label={CONFERENCE.changeFormTo(conferenceForm[form])}
              />
            ))}
          </section>
        ) : null}
        {view.own ? (
          <RecordingCard actor={actor} fields={fields} isHost={isHost && state === 'open'} />
        ) : null}
        {isHost && state === 'paused' ? (
          <ActForm
            action={resumeConferenceAction}
            fields={fields}
            label={CONFERENCE.resume}
            variant="primary"
          />
        ) : null}
        {isHost && state !== 'ended' ? (
          <section className="rounded-lg bg-paper p-4">
            <EndForm fields={fields} />
          </section>
        ) : null}
        {recordings.ok && recordings.value.length > 0 ? (
          <RecordingsLink href={`/mediator/cases/${caseId}/recordings`} />
        ) : null}
        {view.own && state !== 'ended' ? (
          <ActForm action={leaveConferenceAction} fields={fields} label={CONFERENCE.leave} />
        ) : null}
      </div>
    </>
  )
}
