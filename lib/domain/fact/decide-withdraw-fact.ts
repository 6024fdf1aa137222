// 撤回无争议事实. Sources: 在线调解规则 第18条, 第22条; domain.md, Decisions 4 (nothing is deleted).
import { decideMove, type CaseFacts } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import type { RecordedFact } from './undisputed-facts'

/**
 * A fact that was written down by mistake stops counting, with a reason; it is never removed. The
 * event says its number, and of the reason a digest: a court reads events, and may not learn from
 * them what the parties did not confirm.
 * @returns the move and the fact; or INPUT_INVALID, FACT_ENDED, STATUS_DOES_NOT_ALLOW
 */
export function decideWithdrawFact(
  facts: CaseFacts & { readonly undisputedFacts: readonly RecordedFact[] },
  { factId, digest }: { readonly factId: string; readonly digest: string },
): Decided<Transition<'withdraw_fact'> & { readonly fact: RecordedFact }> {
  const moved = decideMove('withdraw_fact', facts)
  if (!moved.ok) return moved
  const fact = facts.undisputedFacts.find(({ id }) => id === factId)
  if (!fact) return refuse('INPUT_INVALID', {}, { factId: 'NOT_AN_OPTION' })
  if (fact.end) return refuse('FACT_ENDED', { no: fact.no, because: fact.end.because })
  return allow({
    move: 'withdraw_fact',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: { kind: 'fact.withdrawn', data: { no: fact.no, digest } },
    basis: 'online_mediation_22',
    fact,
  })
}
