// What opens the door of a conference to someone. Sources: 在线调解规则 第4、16条 (意愿), 第17条 (身份, 告知);
// 在线诉讼规则 第7条第2款 (再次验证); 特邀规定 第14条第3款, 第17条; docs/decisions/0143-conferences.md.
import { findHoldingEntries, type ConsentEntry } from '../case/consent-entries'
import { isInformed } from '../case/preparation'
import type { PreparedParty, RightsNotice } from '../case/preparations'
import { FORM_CONSENTS, type Meeting } from '../meeting/meeting'
import { findRenewal } from '../meeting/renewal'
import type { TimedCheck } from '../signature/proofs'
import type { Company, SeatKind } from './conference'

export const DOOR_ITEMS = ['consent', 'identity', 'rights', 'promise', 'company'] as const
export type DoorItem = (typeof DOOR_ITEMS)[number]

/** One condition of the door; `by`: who can meet it now. */
export type DoorState = {
  readonly item: DoorItem
  readonly isDone: boolean
  readonly by: 'self' | 'party' | 'mediator'
}

/** What each kind of seat needs. A judge who gives guidance promises like every invited person. */
const ITEMS_OF: Readonly<Record<SeatKind, readonly DoorItem[]>> = {
  mediator: [],
  party: ['consent', 'identity', 'rights', 'company'],
  representative: ['consent', 'identity', 'rights', 'company'],
  agent: ['consent', 'identity', 'rights', 'company'],
  // What a helper may hear is the party's decision; a helper is not identified.
  helper: ['consent', 'company'],
  invited: ['promise', 'company'],
  interpreter: ['promise', 'company'],
  sign_interpreter: ['promise', 'company'],
  judge: ['promise', 'company'],
}

/** Whether someone of this kind is let in by this item. */
export const needsAtDoor = (kind: SeatKind, item: DoorItem): boolean =>
  ITEMS_OF[kind].includes(item)

export type DoorPerson = {
  readonly kind: SeatKind
  readonly partyIds: readonly string[]
  /** Of an agent: as the case knows them. */
  readonly personId: string | null
  readonly hasPromised: boolean
  readonly company: Company | null
}

/** What is known of the case; of an invited person nothing of it. */
export type DoorFacts = {
  readonly meeting: Pick<Meeting, 'form' | 'startsAt' | 'endsAt'>
  readonly parties: readonly PreparedParty[]
  readonly consents: readonly ConsentEntry[]
  readonly checks: readonly TimedCheck[]
  readonly rightsNotices: readonly Pick<RightsNotice, 'partyId' | 'items'>[]
}

/**
 * The conditions under which the host may let this person in, each done or not. The mediator
 * records what a person did not do on the own page: consent, identity, rights.
 */
export function findDoorItems(facts: DoorFacts, person: DoorPerson): readonly DoorState[] {
  return ITEMS_OF[person.kind].map((item) => ({
    item,
    isDone: isDone(facts, person, item),
    by:
      item === 'rights'
        ? 'mediator'
        : item === 'consent' && person.kind === 'helper'
          ? 'party'
          : 'self',
  }))
}

export const isDoorOpen = (items: readonly DoorState[]): boolean =>
  items.every(({ isDone: done }) => done)

function isDone(facts: DoorFacts, person: DoorPerson, item: DoorItem): boolean {
  const { partyIds } = person
  const ofAll = (holds: (partyId: string) => boolean) =>
    partyIds.length > 0 && partyIds.every(holds)
  switch (item) {
    case 'consent':
      return ofAll((partyId) => hasConsented(facts, partyId))
    case 'identity':
      return isIdentified(facts, person)
    case 'rights':
      return ofAll(
        (partyId) =>
          isInformed(facts, partyId, 'rights_and_duties') &&
          isInformed(facts, partyId, 'false_mediation'),
      )
    case 'promise':
      return person.hasPromised
    case 'company':
      return person.company !== null
  }
}

function hasConsented({ meeting, consents }: DoorFacts, partyId: string): boolean {
  const holding = findHoldingEntries(consents, partyId)
  return FORM_CONSENTS[meeting.form].every((scope) =>
    holding.some((entry) => entry.scope === scope && entry.answer === 'given'),
  )
}

/** By a check at most 24 hours before the meeting began, or of its own time. */
function isIdentified(
  { meeting, parties, checks }: DoorFacts,
  { kind, partyIds, personId }: DoorPerson,
) {
  const span = { from: meeting.startsAt, to: meeting.endsAt }
  const attendees =
    kind === 'agent'
      ? personId === null
        ? []
        : [{ personKind: 'agent' as const, personId }]
      : partyIds.map((id) => ({ personKind: 'party' as const, personId: id }))
  return (
    attendees.length > 0 &&
    attendees.every((attendee) => findRenewal(parties, checks, attendee, span) !== null)
  )
}
