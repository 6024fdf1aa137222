// 记载无争议事实. Sources: 在线调解规则 第18条, 第22条; docs/decisions/0059-undisputed-facts.md.
import { findLapse, type LapseFacts } from '../case/lapse'
import { decideMove, type CaseFacts } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { RecordedFact } from './undisputed-facts'

export type FactEntry = {
  /** Chosen by the form, so that a form sent twice has one effect. */
  readonly factId: string
  readonly text: string
  /** Of id and text: with the id unknown it tells nothing of the text. */
  readonly digest: string
  /** The fact that this one takes the place of. */
  readonly correctsId: string | null
}

/**
 * A fact gets the next number of its case. A correction is a new fact that names the old one; the
 * old one ends by it. Two facts that count never say the same. After the period has run out a fact
 * may still be written down, because a failure is closed with the facts that are undisputed; its
 * event names the day on which the period ended.
 * @returns the move, the number and the fact corrected; or INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideRecordFact(
  facts: CaseFacts & LapseFacts & { readonly undisputedFacts: readonly RecordedFact[] },
  { text, digest, correctsId }: FactEntry,
  context: { readonly today: LocalDate },
): Decided<
  Transition<'record_fact'> & { readonly no: number; readonly corrected: RecordedFact | null }
> {
  const moved = decideMove('record_fact', facts)
  if (!moved.ok) return moved
  const corrected = facts.undisputedFacts.find(({ id }) => id === correctsId) ?? null
  if (correctsId !== null && !corrected)
    return refuse('INPUT_INVALID', {}, { correctsId: 'NOT_AN_OPTION' })
  if (corrected?.end)
    return refuse('FACT_ENDED', { no: corrected.no, because: corrected.end.because })
  if (facts.undisputedFacts.some((fact) => fact.end === null && fact.text === text))
    return refuse('INPUT_INVALID', {}, { text: 'FACT_ALREADY_THERE' })
  const no = facts.undisputedFacts.length + 1
  const lapsedOn = findLapse(facts, context.today)
  return allow({
    move: 'record_fact',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'fact.recorded',
      data: {
        no,
        digest,
        corrects: corrected?.no ?? null,
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'online_mediation_22',
    no,
    corrected,
  })
}
