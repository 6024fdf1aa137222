import { ActForm } from '@/components/conference/act-form'
import { CONFERENCE_FORMS } from '@/lib/domain/conference/conference'
import { CONFERENCE, conferenceForm } from '@/lib/labels/zh-CN/conference'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import {
  changeFormAction,
  leaveConferenceAction,
  moderateSeatsAction,
  openConferenceAction,
  pauseConferenceAction,
  rejoinSidesAction,
  resumeConferenceAction,
} from '../actions'
import { EndForm } from './end-form'
import { PrivateForm } from './private-form'
import { SeatCard } from './seat-card'

/** The conference of a mediator where no script runs: everything but sound and picture. */
export function PlainConference({ view }: { view: ConferenceView }) {
  const { caseId, meetingId, isHost, people, state, privateWith } = view
  const fields = { caseId, meetingId }
  const others = people.filter(({ kind }) => kind.endsWith('interpreter') || kind === 'mediator')
  return (
    <div className="flex flex-col gap-3">
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
      {view.own && state !== 'ended' ? (
        <ActForm action={leaveConferenceAction} fields={fields} label={CONFERENCE.leave} />
      ) : null}
    </div>
  )
}
