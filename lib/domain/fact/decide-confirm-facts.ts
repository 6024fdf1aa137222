// 核对无争议事实. Sources: 在线调解规则 第18条 (共同确认), 第22条 (以录音录像代替笔录的, 无争议事实应当以书面形式确认); 在线诉讼规则 第4条.
import { findHoldingEntries, type ConsentEntry } from '../case/consent-entries'
import { findLapse, type LapseFacts } from '../case/lapse'
import { decideMove, type CaseFacts } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import {
  findConfirmedFacts,
  findHoldingAnswer,
  type FactAnswer,
  type FactConfirmation,
  type FactParty,
  type FactWay,
  type RecordedFact,
} from './undisputed-facts'

export type ConfirmFacts = CaseFacts &
  LapseFacts & {
    readonly referredAt: Date
    readonly parties: readonly FactParty[]
    readonly undisputedFacts: readonly RecordedFact[]
    /** 调解意愿 of all parties, in the order in which they were recorded. */
    readonly consents: readonly ConsentEntry[]
  }

export type FactStatement = {
  readonly partyId: string
  /** By the fact's id; a fact on which the party said nothing is left out. */
  readonly answers: Readonly<Record<string, FactAnswer>>
  readonly how: FactWay
  readonly on: LocalDate
  /** Of the answers and the ids of their facts: it tells nothing to those who may not read them. */
  readonly digest: string
}

/** One answer to add. */
export type FactAnswerEntry = FactConfirmation & { readonly factId: string; readonly no: number }

/** The field of a fact, as a refusal names it. */
const nameField = (factId: string) => `answers.${factId}`

type FactMistake = 'NOT_AN_OPTION' | 'FACT_ENDED' | 'FACT_NOTHING_NEW' | 'FACT_OUT_OF_ORDER'

function findFactMistake(
  fact: RecordedFact | undefined,
  answer: FactAnswer,
  { partyId, on }: FactStatement,
): FactMistake | null {
  if (!fact) return 'NOT_AN_OPTION'
  if (fact.end) return 'FACT_ENDED'
  const last = findHoldingAnswer(fact, partyId)
  if (!last || on > last.on) return null
  if (on < last.on) return 'FACT_OUT_OF_ORDER'
  return last.answer === answer ? 'FACT_NOTHING_NEW' : null
}

/**
 * Every party agreed that a recording takes the place of the record: then there is no record to
 * read from.
 */
function isRecordReplaced({ parties, consents }: ConfirmFacts): boolean {
  return parties.every(({ id }) =>
    findHoldingEntries(consents, id).some(
      ({ scope, answer }) => scope === 'recording' && answer === 'given',
    ),
  )
}

/**
 * One party goes through one fact or several on a day between the referral and today. Of one fact
 * the days of a party never go back, so that the answer recorded last is also the latest. An answer
 * says nothing for another party: a fact is undisputed once each of them confirmed it.
 * @returns the move, the answers to add and whether they complete a fact; or INPUT_INVALID,
 * STATUS_DOES_NOT_ALLOW
 */
export function decideConfirmFacts(
  facts: ConfirmFacts,
  statement: FactStatement,
  context: { readonly today: LocalDate },
): Decided<
  Transition<'confirm_facts'> & {
    readonly entries: readonly FactAnswerEntry[]
    /** A fact that was not undisputed before is so now. */
    readonly completes: boolean
  }
> {
  const { partyId, answers, how, on, digest } = statement
  const moved = decideMove('confirm_facts', facts)
  if (!moved.ok) return moved
  const party = facts.parties.find(({ id }) => id === partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  if (on > context.today) return refuse('INPUT_INVALID', {}, { on: 'DATE_IN_FUTURE' })
  if (on < toLocalDate(facts.referredAt))
    return refuse('INPUT_INVALID', {}, { on: 'DATE_BEFORE_REFERRAL' })
  if (how === 'oral_recorded' && isRecordReplaced(facts))
    return refuse('INPUT_INVALID', {}, { how: 'FACT_NEEDS_WRITING' })
  const answered = Object.entries(answers)
  if (answered.length === 0) {
    const first = facts.undisputedFacts.find(({ end }) => end === null)
    return refuse('INPUT_INVALID', {}, { [first ? nameField(first.id) : 'on']: 'FACT_UNANSWERED' })
  }
  const mistakes = answered.flatMap(([factId, answer]) => {
    const fact = facts.undisputedFacts.find(({ id }) => id === factId)
    const mistake = findFactMistake(fact, answer, statement)
    return mistake ? [[nameField(factId), mistake]] : []
  })
  if (mistakes.length > 0) return refuse('INPUT_INVALID', {}, Object.fromEntries(mistakes))
  const entries = facts.undisputedFacts.flatMap(({ id, no }): FactAnswerEntry[] => {
    const answer = answers[id]
    return answer ? [{ factId: id, no, partyId, answer, how, on }] : []
  })
  const lapsedOn = findLapse(facts, on)
  return allow({
    move: 'confirm_facts',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'fact.confirmed',
      data: {
        partyId,
        party: party.name,
        facts: entries.map(({ no }) => no),
        how,
        on,
        digest,
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'online_mediation_22',
    entries,
    completes: completesOne(facts, entries),
  })
}

function completesOne(
  { undisputedFacts, parties }: ConfirmFacts,
  entries: readonly FactAnswerEntry[],
): boolean {
  const before = new Set(findConfirmedFacts(undisputedFacts, parties).map(({ id }) => id))
  const after = undisputedFacts.map((fact) => ({
    ...fact,
    confirmations: [...fact.confirmations, ...entries.filter(({ factId }) => factId === fact.id)],
  }))
  return findConfirmedFacts(after, parties).some(({ id }) => !before.has(id))
}
