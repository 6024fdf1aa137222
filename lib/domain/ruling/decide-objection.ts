// 提出异议 and 审查异议. Source: 民诉解释 第372条 (异议成立或者部分成立的，撤销或者改变原裁定；不成立的，裁定驳回).
import type { WorkCalendar } from '../deadline/calendar'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import {
  isLate,
  objectionClock,
  standingOf,
  type Objection,
  type ObjectionResult,
  type ObjectorKind,
} from './objection'
import type { Ruling } from './ruling'

export type ObjectionFacts = {
  readonly ruling: Ruling | null
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly objections: readonly Objection[]
  /** The day on which a party was served with the ruling; null: it was not. */
  readonly servedOn: (partyId: string) => LocalDate | null
}

export type ObjectionStatement = {
  /** Chosen by the form, so that an objection which is sent twice is one. */
  readonly id: string
  readonly partyId: string | null
  /** Of an interested person. */
  readonly objector: string | null
  readonly interest: string | null
  readonly knownOn: LocalDate | null
  /** The day on which the court received it. */
  readonly lodgedOn: LocalDate
}

/** An objection that may be stored; null: it is stored already. */
export type Lodging = {
  readonly kind: ObjectorKind
  readonly objector: string
  readonly dueOn: LocalDate | null
  readonly isDueProvisional: boolean
  readonly isLate: boolean
}

type When = { readonly today: LocalDate; readonly calendar: WorkCalendar }

/** Only a ruling that confirms, and that holds, is objected to. */
function refuseRuling({ ruling, objections }: ObjectionFacts): Decided<never> | null {
  if (ruling?.move !== 'confirm') return refuse('RULING_NO_OBJECTION')
  return standingOf(objections) === 'set_aside' ? refuse('RULING_SET_ASIDE') : null
}

function lodge(
  kind: ObjectorKind,
  objector: string,
  startsOn: LocalDate | null,
  lodgedOn: LocalDate,
  calendar: WorkCalendar,
): Lodging {
  const clock = startsOn && objectionClock(kind, startsOn, calendar)
  const due = clock?.ok
    ? { dueOn: clock.value.dueOn, isDueProvisional: clock.value.isProvisional }
    : { dueOn: null, isDueProvisional: false }
  return { kind, objector, ...due, isLate: isLate({ lodgedOn, ...due }) }
}

/** A party objects once to a ruling; what it lodged stays. */
function refuseSecond({ objections }: ObjectionFacts, partyId: string): Decided<never> | null {
  const first = objections.find((each) => each.partyId === partyId)
  return first
    ? refuse('OBJECTION_LODGED', { by: first.lodgedBy, at: first.lodgedAt.toISOString() })
    : null
}

/**
 * A party objects on its own phone, until the last day of its fifteen; before it was served no day
 * runs.
 * @returns what is stored; null: it is stored already; RULING_NO_OBJECTION, RULING_SET_ASIDE,
 * OBJECTION_LODGED with who and when, OBJECTION_PERIOD_OVER with the last day
 */
export function decideObject(
  facts: ObjectionFacts,
  { id, partyId }: { readonly id: string; readonly partyId: string },
  { today, calendar }: When,
): Decided<Lodging | null> {
  if (facts.objections.some((each) => each.id === id)) return allow(null)
  const refused = refuseRuling(facts) ?? refuseSecond(facts, partyId)
  if (refused) return refused
  const party = facts.parties.find((each) => each.id === partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  const lodging = lodge('party', party.name, facts.servedOn(partyId), today, calendar)
  return lodging.isLate ? refuse('OBJECTION_PERIOD_OVER', { on: lodging.dueOn }) : allow(lodging)
}

function findMistake(
  { partyId, objector, interest, knownOn, lodgedOn }: ObjectionStatement,
  ruledOn: LocalDate,
  today: LocalDate,
): readonly [field: string, code: string] | null {
  if (lodgedOn > today) return ['lodgedOn', 'DATE_IN_FUTURE']
  if (lodgedOn < ruledOn) return ['lodgedOn', 'BEFORE_RULING']
  if (partyId !== null) return null
  if (objector === null) return ['objector', 'REQUIRED']
  if (interest === null) return ['interest', 'REQUIRED']
  if (knownOn === null) return ['knownOn', 'REQUIRED']
  if (knownOn > lodgedOn) return ['knownOn', 'KNOWN_AFTER_LODGED']
  return knownOn < ruledOn ? ['knownOn', 'BEFORE_RULING'] : null
}

/**
 * The court records an objection that it received on paper: of an interested person, or of a party.
 * One that came late is recorded too, and marked: a judge decides on it.
 * @returns as decideObject, or INPUT_INVALID; never OBJECTION_PERIOD_OVER
 */
export function decideRecordObjection(
  facts: ObjectionFacts,
  statement: ObjectionStatement,
  { today, calendar }: When,
): Decided<Lodging | null> {
  const { id, partyId, objector, knownOn, lodgedOn } = statement
  if (facts.objections.some((each) => each.id === id)) return allow(null)
  const refused = refuseRuling(facts) ?? (partyId ? refuseSecond(facts, partyId) : null)
  if (refused || !facts.ruling) return refused ?? refuse('RULING_NO_OBJECTION')
  const mistake = findMistake(statement, facts.ruling.on, today)
  if (mistake) return refuse('INPUT_INVALID', {}, { [mistake[0]]: mistake[1] })
  if (partyId === null) return allow(lodge('third', objector!, knownOn, lodgedOn, calendar))
  const party = facts.parties.find((each) => each.id === partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  return allow(lodge('party', party.name, facts.servedOn(partyId), lodgedOn, calendar))
}

/**
 * A judge decides on an objection, with the reason and, of a change, what holds from now on.
 * @returns the objection; OBJECTION_DECIDED with who and when, or RULING_SET_ASIDE where nothing is
 * left to change
 */
export function decideObjectionAnswer(
  { objections }: Pick<ObjectionFacts, 'objections'>,
  id: string,
  result: ObjectionResult,
): Decided<Objection> {
  const objection = objections.find((each) => each.id === id)
  if (!objection) return refuse('NOT_FOUND')
  const { decision } = objection
  if (decision)
    return refuse('OBJECTION_DECIDED', { by: decision.by, at: decision.at.toISOString() })
  const isGone = standingOf(objections) === 'set_aside'
  return isGone && result !== 'dismissed' ? refuse('RULING_SET_ASIDE') : allow(objection)
}
