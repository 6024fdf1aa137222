import type { Metadata } from 'next'
import { ActForm } from '@/components/conference/act-form'
import { ConferenceFollower } from '@/components/conference/conference-follower'
import { DoorList } from '@/components/conference/door-list'
import { WhereNotice } from '@/components/conference/where-notice'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CONFERENCE, line, seatKind } from '@/lib/labels/zh-CN/conference'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { getConference } from '@/lib/queries/conference/get-conference'
import { CompanyForm } from './_components/company-form'
import { RecordingCard } from './_components/recording-card'
import { adjustOwnSeatAction, leaveConferenceAction } from './actions'

export const metadata: Metadata = { title: CONFERENCE.title }

/** 视频会议室 of one who takes part: where they are, what opens the door, who is there. */
export default async function OwnConferencePage({
  params,
}: {
  params: Promise<{ meetingId: string }>
}) {
  const { meetingId } = await params
  const actor = await requireActor()
  const view = await orNotFound(getConference(actor, { meetingId }))
  const { caseId, own, host } = view
  const fields = { caseId, meetingId }
  const isIn = own !== null && own.hall !== 'out' && view.state !== 'ended'
  return (
    <>
      <MobileTopBar title={CONFERENCE.title} back={<BackLink href="/party" />} />
      <div className="flex flex-col gap-3 p-3">
        <ConferenceFollower meetingId={meetingId} />
        <section className="flex flex-col gap-1 rounded-lg bg-paper p-4">
          <p className="font-semibold">{CONFERENCE.meeting(view.meetingNo)}</p>
          <p className="text-ink-2">{view.span}</p>
          {host.name === null ? null : (
            <p className="text-ink-2">
              {host.isThere ? CONFERENCE.hostThere(host.name) : CONFERENCE.hostAway(host.name)}
            </p>
          )}
        </section>
        <WhereNotice view={view} />
        {view.own ? <RecordingCard actor={actor} fields={fields} /> : null}
        {own && own.door.length > 0 && own.hall === 'waiting' && view.state !== 'ended' ? (
          <section className="flex flex-col gap-2 rounded-lg bg-paper p-4">
            <h2 className="font-semibold">{CONFERENCE.door}</h2>
            <DoorList items={own.door} />
          </section>
        ) : null}
        {view.state === 'ended' ? null : (
          <CompanyForm
            fields={fields}
            said={
              own?.company === 'others'
                ? CONFERENCE.companyOthers(own.companyWords ?? '')
                : own?.company === 'alone'
                  ? CONFERENCE.companyAlone
                  : null
            }
          />
        )}
        <section className="flex flex-col gap-2 rounded-lg bg-paper p-4">
          <h2 className="font-semibold">{CONFERENCE.people}</h2>
          {view.people.length === 0 ? <p className="text-ink-2">{CONFERENCE.noOne}</p> : null}
          <ul className="flex flex-col gap-1">
            {view.people.map((seat) => (
              <li key={seat.seat} className="flex flex-wrap justify-between gap-x-3">
                <span>
                  {seat.name} {seatKind[seat.kind]}
                </span>
                <span className="text-ink-2">{line[seat.line]}</span>
              </li>
            ))}
          </ul>
        </section>
        {isIn ? (
          <>
            <ActForm
              action={adjustOwnSeatAction}
              fields={{ ...fields, hand: own.handAt === null ? 'on' : 'off' }}
              label={own.handAt === null ? CONFERENCE.hand : CONFERENCE.lowerHand}
            />
            {own.isMutedByHost ? (
              <p className="text-ink-2">{CONFERENCE.mutedByHost}</p>
            ) : (
              <ActForm
                action={adjustOwnSeatAction}
                fields={{ ...fields, muted: own.isMuted ? 'off' : 'on' }}
                label={own.isMuted ? CONFERENCE.unmute : CONFERENCE.mute}
              />
            )}
            <ActForm action={leaveConferenceAction} fields={fields} label={CONFERENCE.leave} />
          </>
        ) : null}
      </div>
      <WordNotes of={NOTED.conference} />
    </>
  )
}
