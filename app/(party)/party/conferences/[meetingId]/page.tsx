import type { Metadata } from 'next'
import { DoorList, type DoorLinks } from '@/components/conference/door-list'
import { RoomEntry } from '@/components/conference/room/room-entry'
import { WhereNotice } from '@/components/conference/where-notice'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { WordNotes } from '@/components/layout/word-notes'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { getCallNumber } from '@/lib/queries/conference/get-call-number'
import { getConference } from '@/lib/queries/conference/get-conference'
import { listOwnHeard } from '@/lib/queries/party/list-own-heard'
import { COURT_CALL_NUMBER, conferenceWords } from '@/lib/labels/zh-CN/hearing-room'
import { CompanyForm } from './_components/company-form'
import { readGuidanceNotice } from './_components/guidance-notice'
import { PlainSeat } from './_components/plain-seat'
import { readRecordingCard } from './_components/recording-card'
import { readRoomTalk } from './_components/room-talk'
import { RightsCard } from './_components/rights-card'
import { adjustOwnSeatAction, leaveConferenceAction } from './actions'

export const metadata: Metadata = { title: CONFERENCE.title }

/** 视频会议室 of one who takes part: where they are, what opens the door, who is there. */
export default async function OwnConferencePage({
  params,
  searchParams,
}: {
  params: Promise<{ meetingId: string }>
  searchParams: Promise<{ talk?: string | string[] }>
}) {
  const { meetingId } = await params
  const { talk } = await searchParams
  const actor = await requireActor()
  const view = await orNotFound(getConference(actor, { meetingId }))
  const call = await orNotFound(getCallNumber(actor, { meetingId }))
  const { caseId, own, host, isHearing } = view
  const words = conferenceWords(isHearing)
  // Who was invited to help has no conversation here, and a court none at its hearing.
  const heard = isHearing ? null : await listOwnHeard(actor, { caseId })
  const fields = { caseId, meetingId }
  // Of those who help or were invited the page of the case is another one: the list leads there.
  const links: DoorLinks = {
    consent: `/party/cases/${caseId}/answer`,
    identity: `/party/cases/${caseId}/identity`,
  }
  // A court keeps the record of its hearing by its own rules.
  const recording = own && !isHearing ? await readRecordingCard({ actor, fields }) : null
  const company =
    view.state === 'ended' ? null : (
      <CompanyForm
        fields={fields}
        help={words.companyHelp}
        said={
          own?.company === 'others'
            ? CONFERENCE.companyOthers(own.companyWords ?? '')
            : own?.company === 'alone'
              ? CONFERENCE.companyAlone
              : null
        }
      />
    )
  const before = (
    <>
      {isHearing && view.state !== 'ended' ? (
        <RightsCard fields={fields} isRead={own?.hasReadRights ?? false} />
      ) : null}
      {isHearing ? null : await readGuidanceNotice(actor, meetingId)}
      {company}
    </>
  )
  return (
    <>
      <MobileTopBar
        title={CONFERENCE.title}
        back={<BackLink href={isHearing ? `/party/cases/${caseId}/confirm` : '/party'} />}
      />
      <div className="flex flex-col gap-3 p-3">
        <section className="flex flex-col gap-1 rounded-lg bg-paper p-4">
          <p className="font-semibold">{words.meeting(view.meetingNo)}</p>
          <p className="text-ink-2">{view.span}</p>
          {host.name === null ? null : (
            <p className="text-ink-2">
              {host.isThere ? words.hostThere(host.name) : words.hostAway(host.name)}
            </p>
          )}
        </section>
        <WhereNotice view={view} />
        {own && own.door.length > 0 && own.hall === 'waiting' && view.state !== 'ended' ? (
          <section className="flex flex-col gap-2 rounded-lg bg-paper p-4">
            <h2 className="font-semibold">{CONFERENCE.door}</h2>
            <DoorList items={own.door} links={links} />
          </section>
        ) : null}
        <RoomEntry
          surface="phone"
          initial={view}
          acts={{ adjust: adjustOwnSeatAction, leave: leaveConferenceAction }}
          host={null}
          hrefs={{
            ofCase: isHearing ? `/party/cases/${caseId}/confirm` : '/party',
            hold: null,
            anotherDay: null,
          }}
          links={links}
          call={isHearing ? { phone: COURT_CALL_NUMBER, isBridge: false } : call}
          company={before}
          recording={recording}
          talk={
            heard?.ok && typeof talk === 'string'
              ? await readRoomTalk({ actor, caseId, where: talk })
              : null
          }
          talkSource={
            heard?.ok
              ? {
                  stream: `/api/party/cases/${caseId}/talk/stream`,
                  after: heard.value.at(-1)?.id ?? null,
                }
              : null
          }
        >
          {before}
          <noscript>
            <PlainSeat view={view} />
            {recording}
          </noscript>
        </RoomEntry>
      </div>
      <WordNotes of={NOTED.conference} />
    </>
  )
}
