import { ActForm } from '@/components/conference/act-form'
import { DoorList } from '@/components/conference/door-list'
import { END_REASONS } from '@/lib/domain/conference/conference'
import { CONFERENCE, hall, seatKind } from '@/lib/labels/zh-CN/conference'
import { endReasonWords } from '@/lib/labels/zh-CN/hearing-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import {
  admitToHearingAction,
  endHearingRoomAction,
  openHearingRoomAction,
  pauseHearingAction,
  removeFromHearingAction,
  resumeHearingAction,
} from '../judge/actions'

/** The hearing of a judge where no script runs: everything but sound and picture. */
export function PlainHearing({ view }: { view: ConferenceView }) {
  const { caseId, meetingId, state, people } = view
  const fields = { caseId, meetingId }
  if (state === 'ended') return null
  return (
    <div className="flex flex-col gap-3">
      {state === 'waiting' ? (
        <ActForm action={openHearingRoomAction} fields={fields} label={CONFERENCE.open} />
      ) : null}
      {people.map(({ seat, name, kind, hall: is, door }) => (
        <section key={seat} className="flex flex-col gap-2 rounded-lg bg-paper p-4">
          <p className="font-semibold">
            {name} {seatKind[kind]} {hall[is]}
          </p>
          {is === 'joint' ? (
            <ActForm
              action={removeFromHearingAction}
              fields={{ ...fields, seatId: seat }}
              label={CONFERENCE.remove}
              name={CONFERENCE.removeName(name)}
            />
          ) : (
            <>
              <DoorList items={door} />
              <ActForm
                action={admitToHearingAction}
                fields={{ ...fields, seatId: seat }}
                label={CONFERENCE.admit}
                name={CONFERENCE.admitName(name)}
              />
            </>
          )}
        </section>
      ))}
      {state === 'open' ? (
        <ActForm action={pauseHearingAction} fields={fields} label={CONFERENCE.pause} />
      ) : null}
      {state === 'paused' ? (
        <ActForm action={resumeHearingAction} fields={fields} label={CONFERENCE.resume} />
      ) : null}
      <ActForm action={endHearingRoomAction} fields={fields} label={CONFERENCE.end}>
        <select name="reason" aria-label={CONFERENCE.endWhy} className="min-h-11">
          {END_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {endReasonWords(true)[reason]}
            </option>
          ))}
        </select>
      </ActForm>
    </div>
  )
}
