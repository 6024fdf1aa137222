// 共看材料、字幕: what the host shows to everyone in the own hall. Sources: 特邀规定 第14条 (调解员主持), 第22条;
// 在线调解规则 第18条, 第22条 (笔录); docs/decisions/0149-beside-the-picture.md.
import { allow, refuse, type Decided } from '../refusal'
import type { Conference, Seat } from './conference'
import { maySee, type Showable, type Viewer } from './may-see'

/** The longest caption, in characters. */
export const CAPTION_AT_MOST = 120

/** Of a file that is shared; a file with more pages is read elsewhere. */
export const PAGES_AT_MOST = 2_000

/** What of the minutes is read to all, in this order; the proposals are not. */
export const SHARED_SECTIONS = ['statement', 'fact', 'result'] as const
export type SharedSection = (typeof SHARED_SECTIONS)[number]

type Hall = Pick<Seat, 'hall' | 'caucusPartyId'>

export type BoardFacts = {
  readonly conference: Pick<Conference, 'state'>
  readonly seats: readonly (Pick<Seat, 'isHost' | 'isConnected' | 'name' | 'kind'> &
    Hall &
    Viewer)[]
}

/** The hall in which the host is now, or why there is none. */
function findHall({ conference: { state }, seats }: BoardFacts): Decided<Hall> {
  if (state === 'ended') return refuse('CONFERENCE_OVER')
  if (state !== 'open') return refuse('CONFERENCE_NOT_OPEN', { state })
  const host = seats.find(({ isHost }) => isHost)
  return host?.isConnected && (host.hall === 'joint' || host.hall === 'private')
    ? allow({ hall: host.hall, caucusPartyId: host.caucusPartyId })
    : refuse('NOT_IN_CONFERENCE')
}

/**
 * Something is shown to the hall in which the host is: only what everyone there may see. The
 * minutes are read to all, so in the joint hall alone.
 * @param shown null: it does not exist, or no page can show it
 * @returns the hall; or CONFERENCE_OVER, CONFERENCE_NOT_OPEN, NOT_IN_CONFERENCE, NOTHING_TO_SHOW,
 * PRIVATE_TALK_RUNS, NOT_FOR_ALL_HERE with the names
 */
export function decideShow(facts: BoardFacts, shown: Showable | null): Decided<Hall> {
  const found = findHall(facts)
  if (!found.ok) return found
  if (shown === null) return refuse('NOTHING_TO_SHOW')
  if (shown.kind === 'minutes' && found.value.hall !== 'joint') return refuse('PRIVATE_TALK_RUNS')
  const names = findUnseeing(facts, found.value, shown)
  return names.length > 0 ? refuse('NOT_FOR_ALL_HERE', { names: names.join('、') }) : found
}

/** A caption is shown, replaced or cleared. */
export const decideCaption = (facts: BoardFacts): Decided<Hall> => findHall(facts)

/** Which of these can be shown to everyone who is with the host now. */
export function findShowable<T extends { readonly shown: Showable }>(
  facts: BoardFacts,
  all: readonly T[],
): readonly T[] {
  return all.filter(({ shown }) => decideShow(facts, shown).ok)
}

/** Names of those in a hall who may not see it; one whose page is lost is in it still. */
function findUnseeing({ seats }: BoardFacts, at: Hall, shown: Showable): readonly string[] {
  return seats
    .filter(({ hall, caucusPartyId }) => hall === at.hall && caucusPartyId === at.caucusPartyId)
    .filter((seat) => !maySee(shown, seat))
    .map(({ name }) => name)
}
