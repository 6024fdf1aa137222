import {
  findConfirmedFacts,
  findHoldingAnswer,
  type ConfirmedFact,
  type FactParty,
  type RecordedFact,
} from '@/lib/domain/fact/undisputed-facts'
import { FACT, factWay } from '@/lib/labels/zh-CN/fact'

type FactWords = {
  readonly id: string
  /** 第 3 项 */
  readonly no: string
  readonly text: string
  /** 更正第 1 项 */
  readonly corrects: string | null
}

export type ConfirmedFactView = FactWords & {
  /** Of each party: “许静确认（2026-11-24 书面）”. */
  readonly answers: readonly string[]
}

/** Facts that a court does not see. */
export type OtherFactsView = {
  /** At least one party has not confirmed. */
  readonly pending: readonly ConfirmedFactView[]
  readonly ended: readonly (FactWords & {
    /** 已更正 or 已撤回 */
    readonly how: string
    readonly reason: string | null
  })[]
}

const wordsOf = ({ id, no, text, correctsNo }: RecordedFact): FactWords => ({
  id,
  no: FACT.no(no),
  text,
  corrects: correctsNo === null ? null : FACT.corrects(correctsNo),
})

/** The answer of each party that holds, or that it has not gone through the fact. */
export function presentFact(fact: RecordedFact, parties: readonly FactParty[]): ConfirmedFactView {
  return {
    ...wordsOf(fact),
    answers: parties.map(({ id, name }) => {
      const last = findHoldingAnswer(fact, id)
      return last ? FACT.answer(name, last.answer, last.on, factWay[last.how]) : FACT.silent(name)
    }),
  }
}

/** Takes the branded type: what was not confirmed by every party cannot be presented here. */
export function presentConfirmedFacts(
  facts: readonly ConfirmedFact[],
  parties: readonly FactParty[],
): readonly ConfirmedFactView[] {
  return facts.map((fact) => presentFact(fact, parties))
}

export function presentOtherFacts(
  facts: readonly RecordedFact[],
  parties: readonly FactParty[],
): OtherFactsView {
  const confirmed = new Set(findConfirmedFacts(facts, parties).map(({ id }) => id))
  return {
    pending: facts
      .filter(({ id, end }) => end === null && !confirmed.has(id))
      .map((fact) => presentFact(fact, parties)),
    ended: facts.flatMap((fact) =>
      fact.end
        ? [{ ...wordsOf(fact), how: FACT.ended(fact.end.because), reason: fact.end.reason }]
        : [],
    ),
  }
}
