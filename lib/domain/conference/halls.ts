// Who hears and sees whom in a conference. Sources: 在线调解规则 第18条; 特邀规定 第22条; confidentiality.md;
// docs/decisions/0143-conferences.md.
import type { Conference, Hall, Seat, SeatKind } from './conference'

/** Sound and picture flow in the joint hall and in a private talk, while the conference is open. */
export function hasMedia(
  { state }: Pick<Conference, 'state'>,
  { hall }: Pick<Seat, 'hall'>,
): boolean {
  return state === 'open' && (hall === 'joint' || hall === 'private')
}

type Place = Pick<Seat, 'id' | 'hall' | 'caucusPartyId' | 'isConnected'>

/**
 * May one seat reach the other: both have an open page, in one hall with media. `heyi_may_signal`
 * in SQL gives the same answer before it takes a WebRTC message.
 */
export function mayReach(conference: Pick<Conference, 'state'>, one: Place, other: Place): boolean {
  return (
    one.id !== other.id &&
    hasMedia(conference, one) &&
    one.hall === other.hall &&
    one.caucusPartyId === other.caucusPartyId &&
    one.isConnected &&
    other.isConnected
  )
}

/** Those who may be in a private talk without being of its side: the host chooses them. */
export const CHOSEN_KINDS = [
  'mediator',
  'interpreter',
  'sign_interpreter',
] as const satisfies readonly SeatKind[]

export const isChosenKind = (kind: SeatKind): boolean =>
  (CHOSEN_KINDS as readonly SeatKind[]).includes(kind)

/**
 * Does the seat belong to the side of a party: the party, its representative, its agents, its
 * helper; not a co-litigant, nor one who was invited.
 */
export function isOfSide(
  { kind, partyIds }: Pick<Seat, 'kind' | 'partyIds'>,
  partyId: string,
): boolean {
  return !isChosenKind(kind) && partyIds.includes(partyId)
}

/** Where a seat moves; `returns`: back to the joint hall after the private talk. */
export type SeatMove = {
  readonly seatId: string
  readonly hall: Hall
  readonly caucusPartyId: string | null
  readonly returns: boolean
}

export const toWaiting = (seatId: string, returns = false): SeatMove => ({
  seatId,
  hall: 'waiting',
  caucusPartyId: null,
  returns,
})

export const toJoint = (seatId: string): SeatMove => ({
  seatId,
  hall: 'joint',
  caucusPartyId: null,
  returns: false,
})
