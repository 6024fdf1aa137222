import type { DomainEvent } from '../audit/events'
import type { ConferenceForm, EndReason } from './conference'

// What a conference leaves in the chain of its case: of a meeting in the mediation, of a hearing in
// the court's review of an application. `plannedId` is the id of either.

/** Of a hearing `confirmationId` is set. */
export type LoggedConference = {
  readonly confirmationId: string | null
  readonly openedAt: Date | null
  readonly meeting: { readonly no: number }
}

export function openedEvent(own: LoggedConference, plannedId: string): DomainEvent {
  const { confirmationId } = own
  const { no } = own.meeting
  return confirmationId === null
    ? { kind: 'conference.opened', data: { no } }
    : {
        kind: 'confirmation.hearing-opened',
        data: { confirmationId, hearingId: plannedId, no },
      }
}

export function formChangedEvent(
  own: LoggedConference,
  plannedId: string,
  change: { readonly from: ConferenceForm; readonly to: ConferenceForm },
): DomainEvent {
  const { confirmationId } = own
  const { no } = own.meeting
  return confirmationId === null
    ? { kind: 'conference.form-changed', data: { no, ...change } }
    : {
        kind: 'confirmation.hearing-form-changed',
        data: { confirmationId, hearingId: plannedId, no, ...change },
      }
}

export function endedEvent(
  own: LoggedConference,
  plannedId: string,
  end: { readonly reason: EndReason; readonly marks: number; readonly digest: string },
): DomainEvent {
  const { confirmationId } = own
  const ended = { ...end, no: own.meeting.no, openedAt: own.openedAt?.toISOString() ?? null }
  return confirmationId === null
    ? { kind: 'conference.ended', data: ended }
    : {
        kind: 'confirmation.hearing-ended',
        data: { confirmationId, hearingId: plannedId, ...ended },
      }
}
