// What the host of a conference decides. Sources: 特邀规定 第14条 (调解员主持), 第22条; 在线调解规则 第18条; 在线诉讼规则 第24条
// (庭审纪律); docs/decisions/0143-conferences.md. What is decided twice has one effect.
import type { Meeting } from '../meeting/meeting'
import { allow, refuse, type Decided } from '../refusal'
import type { Conference, ConferenceForm, Seat } from './conference'
import type { DoorState } from './door'
import { HALL_PEOPLE_AT_MOST } from './media-limits'
import { isChosenKind, isOfSide, toJoint, toWaiting, type SeatMove } from './halls'

export type ConferenceFacts = {
  readonly conference: Conference
  readonly seats: readonly Seat[]
}

/** null: it is so already. */
export type Moved<T> = Decided<T | null>

const refuseState = ({ state }: Conference): Decided<never> =>
  state === 'ended' ? refuse('CONFERENCE_OVER') : refuse('CONFERENCE_NOT_OPEN', { state })

/** The host opens the conference of a meeting that is still planned. */
export function decideOpen(
  { conference }: Pick<ConferenceFacts, 'conference'>,
  meeting: Pick<Meeting, 'state'>,
): Moved<true> {
  if (conference.state === 'ended' || meeting.state !== 'planned') return refuse('CONFERENCE_OVER')
  return allow(conference.state === 'waiting' ? true : null)
}

/**
 * One who waits, or was removed, is let in: all that opens the door is done, the page is open, and
 * there is no break. While a private talk runs only its own side comes in, and into it.
 * @returns the move; or CONFERENCE_OVER, CONFERENCE_NOT_OPEN, SEAT_NOT_THERE, DOOR_ITEMS_MISSING,
 * HALL_FULL, PRIVATE_TALK_RUNS
 */
export function decideAdmit(
  { conference, seats }: ConferenceFacts,
  seatId: string,
  items: readonly DoorState[],
): Moved<SeatMove> {
  const seat = seats.find(({ id }) => id === seatId)
  if (!seat) return refuse('NOT_FOUND')
  if (conference.state !== 'open') return refuseState(conference)
  if (seat.hall === 'joint' || seat.hall === 'private') return allow(null)
  if (!seat.isConnected) return refuse('SEAT_NOT_THERE', { name: seat.name })
  const missing = items.filter(({ isDone }) => !isDone)
  if (missing.length > 0)
    return refuse('DOOR_ITEMS_MISSING', {
      name: seat.name,
      items: missing.map(({ item }) => item).join(','),
    })
  const { caucusPartyId } = conference
  const hall = caucusPartyId === null ? 'joint' : 'private'
  const people = seats.filter((other) => other.hall === hall && other.isConnected).length
  if (people >= HALL_PEOPLE_AT_MOST) return refuse('HALL_FULL', { name: seat.name, people })
  if (caucusPartyId === null) return allow(toJoint(seat.id))
  if (!isOfSide(seat, caucusPartyId) && !isChosenKind(seat.kind)) return refuse('PRIVATE_TALK_RUNS')
  return allow({ seatId, hall: 'private', caucusPartyId, returns: true })
}

/**
 * 单独谈: the host, the mediators and interpreters that were chosen, and those of the party's side who
 * are in the joint hall and whose page is open, go into the private hall; everyone else waits.
 * @returns the moves; or CONFERENCE_OVER, CONFERENCE_NOT_OPEN, PRIVATE_TALK_RUNS,
 * MEDIATOR_NOT_THERE, NO_ONE_OF_SIDE
 */
export function decidePrivate(
  { conference, seats }: ConferenceFacts,
  { partyId, chosenIds }: { readonly partyId: string; readonly chosenIds: readonly string[] },
): Moved<readonly SeatMove[]> {
  if (conference.state !== 'open') return refuseState(conference)
  if (conference.caucusPartyId === partyId) return allow(null)
  if (conference.caucusPartyId !== null) return refuse('PRIVATE_TALK_RUNS')
  const present = seats.filter(({ hall }) => hall === 'joint')
  const goes = (seat: Seat) =>
    seat.isConnected &&
    (isOfSide(seat, partyId) ||
      (isChosenKind(seat.kind) && (seat.isHost || chosenIds.includes(seat.id))))
  if (!present.some((seat) => seat.kind === 'mediator' && goes(seat)))
    return refuse('MEDIATOR_NOT_THERE')
  if (!present.some((seat) => seat.isConnected && isOfSide(seat, partyId)))
    return refuse('NO_ONE_OF_SIDE')
  return allow(
    present.map((seat) =>
      goes(seat)
        ? { seatId: seat.id, hall: 'private', caucusPartyId: partyId, returns: true }
        : toWaiting(seat.id, true),
    ),
  )
}

/**
 * Back into the joint hall: those who were there before, and those who talked in private.
 * @returns the moves; or CONFERENCE_OVER, CONFERENCE_NOT_OPEN
 */
export function decideBack({ conference, seats }: ConferenceFacts): Moved<readonly SeatMove[]> {
  if (conference.state !== 'open') return refuseState(conference)
  if (conference.caucusPartyId === null) return allow(null)
  return allow(
    seats
      .filter(
        ({ hall, returns, kind }) =>
          hall === 'private' || (hall === 'waiting' && (returns || kind === 'mediator')),
      )
      .filter(({ hall, isConnected }) => hall === 'private' || isConnected)
      .map(({ id }) => toJoint(id)),
  )
}

/**
 * 休会: everyone but the mediators waits, a private talk ends, and no one is let in.
 * @returns the moves; or CONFERENCE_OVER, CONFERENCE_NOT_OPEN
 */
export function decidePause({ conference, seats }: ConferenceFacts): Moved<readonly SeatMove[]> {
  if (conference.state === 'paused') return allow(null)
  if (conference.state !== 'open') return refuseState(conference)
  return allow(
    seats
      .filter(({ hall }) => hall === 'joint' || hall === 'private')
      .flatMap(({ id, kind, hall }) =>
        kind !== 'mediator' ? [toWaiting(id)] : hall === 'private' ? [toJoint(id)] : [],
      ),
  )
}

/** 继续: the door opens again; each is let in by the host. */
export function decideResume({ conference }: ConferenceFacts): Moved<true> {
  if (conference.state === 'open') return allow(null)
  return conference.state === 'paused' ? allow(true) : refuseState(conference)
}

/**
 * The conference ends for everyone, in whatever state it is.
 * @returns the moves out of its halls
 */
export function decideEnd({ conference, seats }: ConferenceFacts): Moved<readonly SeatMove[]> {
  if (conference.state === 'ended') return allow(null)
  return allow(
    seats
      .filter(({ hall }) => hall === 'joint' || hall === 'private')
      .map(({ id }) => toWaiting(id)),
  )
}

/**
 * Someone has to go; the host can let them in again. A mediator is no one's to remove.
 * @returns the move; or CONFERENCE_OVER, INPUT_INVALID
 */
export function decideRemove(
  { conference, seats }: ConferenceFacts,
  seatId: string,
): Moved<SeatMove> {
  if (conference.state === 'ended') return refuse('CONFERENCE_OVER')
  const seat = seats.find(({ id }) => id === seatId)
  if (!seat) return refuse('NOT_FOUND')
  if (seat.kind === 'mediator') return refuse('INPUT_INVALID', {}, { seatId: 'NOT_AN_OPTION' })
  return allow(
    seat.hall === 'out' ? null : { seatId, hall: 'out', caucusPartyId: null, returns: false },
  )
}

export const MODERATIONS = [
  'mute',
  'mute_all',
  'allow',
  'allow_all',
  'lower_hand',
  'lower_hands',
  'give_turn',
  'end_turn',
] as const
export type Moderation = (typeof MODERATIONS)[number]

/** What moderating changes: of these seats, and whose turn to speak it is. */
export type Moderated = {
  readonly seatIds: readonly string[]
  readonly changes: {
    readonly isMuted?: true
    readonly mutedByHost?: boolean
    readonly lowersHand?: true
  }
  /** undefined: as it is. */
  readonly speakerId?: string | null
}

/**
 * The host mutes one or all, allows it again (each opens the own microphone), lowers hands, and
 * gives the turn to speak.
 * @returns what changes; or CONFERENCE_OVER, NOT_FOUND
 */
export function decideModerate(
  { conference, seats }: ConferenceFacts,
  { what, seatId }: { readonly what: Moderation; readonly seatId: string | null },
): Decided<Moderated> {
  if (conference.state === 'ended') return refuse('CONFERENCE_OVER')
  const others = seats.filter(({ kind }) => kind !== 'mediator').map(({ id }) => id)
  const one = seats.find(({ id }) => id === seatId)
  switch (what) {
    case 'mute_all':
      return allow({ seatIds: others, changes: { isMuted: true, mutedByHost: true } })
    case 'allow_all':
      return allow({ seatIds: others, changes: { mutedByHost: false } })
    case 'lower_hands':
      return allow({ seatIds: others, changes: { lowersHand: true } })
    case 'end_turn':
      return allow({ seatIds: [], changes: {}, speakerId: null })
  }
  if (!one) return refuse('NOT_FOUND')
  const seatIds = [one.id]
  switch (what) {
    case 'mute':
      return allow({ seatIds, changes: { isMuted: true, mutedByHost: true } })
    case 'allow':
      return allow({ seatIds, changes: { mutedByHost: false } })
    case 'lower_hand':
      return allow({ seatIds, changes: { lowersHand: true } })
    case 'give_turn':
      if (one.hall !== 'joint') return refuse('SEAT_NOT_THERE', { name: one.name })
      return allow({
        seatIds,
        changes: { mutedByHost: false, lowersHand: true },
        speakerId: one.id,
      })
  }
}

/** The whole conference goes on with less, or with more again: picture, sound, telephone. */
export function decideChangeForm(
  { conference }: ConferenceFacts,
  form: ConferenceForm,
): Moved<{ readonly from: ConferenceForm; readonly to: ConferenceForm }> {
  if (conference.state === 'ended') return refuse('CONFERENCE_OVER')
  return allow(conference.form === form ? null : { from: conference.form, to: form })
}
