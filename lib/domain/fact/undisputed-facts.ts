// 无争议事实. Sources: 在线调解规则 第18条 (除共同确认的无争议事实外, 妥协性认可不得作为不利依据), 第22条 (确认无争议事实);
// 特邀规定 第22条; docs/decisions/0059-undisputed-facts.md.
import type { LocalDate } from '../time/local-date'

/** How many facts one form puts to a party. */
export const FACTS_AT_ONCE = 100

/** What a party says of a fact that was read to it. */
export const FACT_ANSWERS = ['confirms', 'does_not_confirm'] as const
export type FactAnswer = (typeof FACT_ANSWERS)[number]

/** How a party said so: by word of mouth and taken down in the record, in writing, or online. */
export const FACT_WAYS = ['oral_recorded', 'written', 'online'] as const
export type FactWay = (typeof FACT_WAYS)[number]

/** Why a fact no longer counts: another took its place, or it was withdrawn. */
export const FACT_ENDS = ['superseded', 'withdrawn'] as const
export type FactEnd = (typeof FACT_ENDS)[number]

/** One answer of one party to one fact; answers are added and never changed. */
export type FactConfirmation = {
  readonly partyId: string
  readonly answer: FactAnswer
  readonly how: FactWay
  readonly on: LocalDate
}

/** A fact as the mediator wrote it down, with every answer to it in the order of recording. */
export type RecordedFact = {
  readonly id: string
  /** Its number within the case. */
  readonly no: number
  readonly text: string
  readonly recordedOn: LocalDate
  /** The number of the fact that it corrects. */
  readonly correctsNo: number | null
  readonly end: { readonly because: FactEnd; readonly reason: string | null } | null
  readonly confirmations: readonly FactConfirmation[]
}

export type FactParty = { readonly id: string; readonly name: string }

declare const confirmed: unique symbol

/**
 * A fact that every party confirmed and that still counts. Only `findConfirmedFacts` makes one:
 * what leaves towards a court takes this type, so that nothing else can (第18条).
 */
export type ConfirmedFact = RecordedFact & { readonly [confirmed]: true }

/** The answer of a party that holds: the one recorded last. */
export function findHoldingAnswer(
  fact: Pick<RecordedFact, 'confirmations'>,
  partyId: string,
): FactConfirmation | null {
  return fact.confirmations.findLast((answer) => answer.partyId === partyId) ?? null
}

/**
 * The facts that count and that every party of the case confirmed, in their order. Without parties
 * there is none: no one confirmed.
 */
export function findConfirmedFacts(
  facts: readonly RecordedFact[],
  parties: readonly Pick<FactParty, 'id'>[],
): readonly ConfirmedFact[] {
  if (parties.length === 0) return []
  return facts.filter(
    (fact): fact is ConfirmedFact =>
      fact.end === null &&
      parties.every(({ id }) => findHoldingAnswer(fact, id)?.answer === 'confirms'),
  )
}
