import { ActForm } from '@/components/conference/act-form'
import { CONFERENCE, line, seatKind } from '@/lib/labels/zh-CN/conference'
import { conferenceWords } from '@/lib/labels/zh-CN/hearing-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import { adjustOwnSeatAction, leaveConferenceAction } from '../actions'

/** A seat where no script runs: who is there, and everything but sound and picture. */
export function PlainSeat({ view }: { view: ConferenceView }) {
  const { caseId, meetingId, own } = view
  const fields = { caseId, meetingId }
  const isIn = own !== null && own.hall !== 'out' && view.state !== 'ended'
  return (
    <div className="flex flex-col gap-3">
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
            <p className="text-ink-2">{conferenceWords(view.isHearing).mutedByHost}</p>
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
  )
}
