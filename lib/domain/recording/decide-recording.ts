// Asking for a recording, consent, start and stop. Sources: 在线调解规则 第22条 (双方明示同意); 个人信息保护法
// 第14、15条; docs/decisions/0145-recordings.md.
import type { Conference, Seat } from '../conference/conference'
import { allow, refuse, type Decided } from '../refusal'
import type { PartySide } from '../case/vocabulary'
import {
  WORDING,
  type RecordingAnswer,
  type RecordingPurpose,
  type RecordingState,
} from './recording'

export type RecordedSeat = Pick<Seat, 'id' | 'kind' | 'name' | 'hall' | 'partyIds'> & {
  readonly side: PartySide | null
}

/** What one person said; of several the last counts. */
export type RecordingConsent = { readonly seatId: string; readonly answer: RecordingAnswer }

export type OpenRecording = {
  readonly id: string
  readonly state: RecordingState
  readonly purpose: RecordingPurpose
  readonly wording: string
}

const hasConsented = (consents: readonly RecordingConsent[], seatId: string): boolean =>
  consents.findLast((consent) => consent.seatId === seatId)?.answer === 'given'

const mustConsent = ({ kind, hall }: RecordedSeat): boolean =>
  kind !== 'mediator' && hall === 'joint'

/** Those in the joint hall whose consent is missing; a mediator needs none, who asks for it. */
export function findMissingConsents<S extends RecordedSeat>(
  seats: readonly S[],
  consents: readonly RecordingConsent[],
): readonly S[] {
  return seats.filter((seat) => mustConsent(seat) && !hasConsented(consents, seat.id))
}

/** A helper or an invited person consents for themselves alone, and for no party. */
const SPEAKING = ['party', 'representative', 'agent'] as const satisfies readonly Seat['kind'][]

/** The parties for whom someone who may speak for them has consented. */
function findConsentedParties(
  seats: readonly RecordedSeat[],
  consents: readonly RecordingConsent[],
): readonly string[] {
  return seats
    .filter(
      ({ id, kind }) =>
        (SPEAKING as readonly Seat['kind'][]).includes(kind) && hasConsented(consents, id),
    )
    .flatMap(({ partyIds }) => partyIds)
}

/** The mediator asks everyone; there is one recording at a time. */
export function decideAsk(
  { state }: Pick<Conference, 'state'>,
  open: OpenRecording | null,
): Decided<true> {
  if (state === 'ended') return refuse('CONFERENCE_OVER')
  if (state !== 'open') return refuse('CONFERENCE_NOT_OPEN', { state })
  return open ? refuse('RECORDING_OPEN_ALREADY') : allow(true)
}

/**
 * One person consents, refuses or withdraws. What is refused or withdrawn ends it at once.
 * @returns the answer; or RECORDING_OVER, RECORDING_WORDING_CHANGED
 */
export function decideAnswer(
  open: OpenRecording | null,
  { answer, wording }: { readonly answer: RecordingAnswer; readonly wording: string },
): Decided<RecordingAnswer> {
  if (!open) return refuse('RECORDING_OVER')
  if (wording !== open.wording || wording !== WORDING) return refuse('RECORDING_WORDING_CHANGED')
  return allow(answer)
}

/**
 * It begins once everyone in the joint hall has consented, both sides are among them, and, where it
 * takes the place of the record, every party of the case (第22条).
 * @returns true, or null where it runs; or RECORDING_OVER, CONFERENCE_NOT_OPEN, PRIVATE_TALK_RUNS,
 * RECORDING_CONSENT_MISSING, RECORDING_SIDE_MISSING, RECORDING_PARTY_MISSING
 */
export function decideStart(
  { state, caucusPartyId }: Pick<Conference, 'state' | 'caucusPartyId'>,
  open: OpenRecording | null,
  facts: {
    readonly seats: readonly RecordedSeat[]
    readonly consents: readonly RecordingConsent[]
    readonly parties: readonly { readonly id: string; readonly name: string }[]
  },
): Decided<true | null> {
  if (!open) return refuse('RECORDING_OVER')
  if (open.state === 'running') return allow(null)
  if (state !== 'open') return refuse('CONFERENCE_NOT_OPEN', { state })
  if (caucusPartyId !== null) return refuse('PRIVATE_TALK_RUNS')
  const { seats, consents, parties } = facts
  const missing = findMissingConsents(seats, consents)
  if (missing.length > 0)
    return refuse('RECORDING_CONSENT_MISSING', {
      names: missing.map(({ name }) => name).join('、'),
    })
  const present = seats.filter((seat) => seat.hall === 'joint')
  const consented = findConsentedParties(present, consents)
  const sides = present
    .filter(({ partyIds }) => partyIds.some((id) => consented.includes(id)))
    .map(({ side }) => side)
  if (!sides.includes('applicant') || !sides.includes('respondent'))
    return refuse('RECORDING_SIDE_MISSING')
  const absent = parties.filter(({ id }) => !consented.includes(id))
  if (open.purpose === 'instead' && absent.length > 0)
    return refuse('RECORDING_PARTY_MISSING', { names: absent.map(({ name }) => name).join('、') })
  return allow(true)
}

/** Everyone with a seat may end it, at any time. null: there is nothing to end any more. */
export const decideStop = (open: OpenRecording | null): Decided<true | null> =>
  allow(open ? true : null)
