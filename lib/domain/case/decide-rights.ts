// 告知权利义务与虚假调解后果. Sources: 特邀规定 第14条第3款; 在线调解规则 第17条; docs/decisions/0055-preparations.md.
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { ConsentWay } from './consents'
import { findLapse } from './lapse'
import { decideMove } from './lifecycle'
import {
  findDayMistake,
  findPeople,
  isAbout,
  RIGHTS_ELEMENTS,
  RIGHTS_ITEMS,
  type CasePerson,
  type PersonKey,
  type PreparationCase,
  type RightsItem,
  type RightsNotice,
} from './preparations'
import type { Transition } from './transition'

export type RightsStatement = {
  readonly people: readonly PersonKey[]
  readonly items: readonly RightsItem[]
  readonly how: ConsentWay
  readonly on: LocalDate
  readonly note: string | null
}

/**
 * One or several people were informed on a day between the acceptance and today. Of the five
 * elements either all were explained or none: a notice of some of them is no notice. The
 * consequences of false mediation are an item of their own. After the period has run out a notice
 * is still a fact; its event names the day on which the period ended (domain.md, Decisions 11).
 * @returns the move, the people and the entries to add, or INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideRights(
  facts: PreparationCase & { readonly notices: readonly RightsNotice[] },
  statement: RightsStatement,
  context: { readonly today: LocalDate },
): Decided<
  Transition<'explain_rights'> & {
    readonly people: readonly CasePerson[]
    readonly entries: readonly RightsNotice[]
  }
> {
  const { how, on, note } = statement
  const moved = decideMove('explain_rights', facts)
  if (!moved.ok) return moved
  const known = findPeople(facts.parties)
  if (statement.people.some((key) => !known.some((person) => isSamePerson(person, key))))
    return refuse('INPUT_INVALID', {}, { people: 'NOT_AN_OPTION' })
  const people = known.filter((person) => statement.people.some((key) => isSamePerson(person, key)))
  if (people.length === 0) return refuse('INPUT_INVALID', {}, { people: 'CHOOSE_ONE' })
  const items = RIGHTS_ITEMS.filter((item) => statement.items.includes(item))
  const explained = RIGHTS_ELEMENTS.filter((element) => items.includes(element)).length
  if (items.length === 0 || (explained > 0 && explained < RIGHTS_ELEMENTS.length))
    return refuse('INPUT_INVALID', {}, { items: 'RIGHTS_INCOMPLETE' })
  const lastOf = (person: CasePerson) => facts.notices.findLast((each) => isAbout(each, person))
  for (const person of people) {
    const mistake = findDayMistake(on, facts, context.today, lastOf(person)?.on)
    if (mistake) return refuse('INPUT_INVALID', {}, { on: mistake })
  }
  if (people.every((person) => isSaid(lastOf(person), items, on)))
    return refuse('INPUT_INVALID', {}, { people: 'ENTRY_NOTHING_NEW' })
  const lapsedOn = findLapse(facts, on)
  return allow({
    move: 'explain_rights',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'rights.explained',
      data: {
        people: people.map(({ kind, id, name }) => ({ kind, id, name })),
        items,
        how,
        on,
        note,
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'invited_mediation_14',
    people,
    entries: people.map(({ kind, id, partyId }) => ({
      personKind: kind,
      personId: id,
      partyId,
      items,
      how,
      on,
    })),
  })
}

const isSamePerson = (a: PersonKey, b: PersonKey) => a.kind === b.kind && a.id === b.id

/** Was all of this explained on this very day? */
function isSaid(
  last: RightsNotice | undefined,
  items: readonly RightsItem[],
  on: LocalDate,
): boolean {
  return last !== undefined && last.on === on && items.every((item) => last.items.includes(item))
}
