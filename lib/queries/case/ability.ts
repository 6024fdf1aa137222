import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { mayAct, refuseUngranted } from '@/lib/domain/access/policy'
import type { OnwardMove } from '@/lib/domain/case/decide-undo'
import { decideMove, type CaseFacts } from '@/lib/domain/case/lifecycle'
import { MOVES } from '@/lib/domain/case/moves'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import type { ReadContext } from '../define-query'

/** Whether a screen offers an act, or the sentence it shows instead. */
export type Ability = { readonly allowed: true } | { readonly allowed: false; readonly why: string }

type AbilityFacts = CaseFacts &
  Pick<CaseRecord, 'courtId' | 'institutionId' | 'mediatorId'> &
  Partial<Pick<CaseRecord, 'mediatorName' | 'coMediators'>>

/**
 * May this actor make this move on this case now? Decided as the act itself decides: permission,
 * then law.
 */
export function abilityOf(
  move: OnwardMove,
  record: AbilityFacts,
  { actor, now }: Pick<ReadContext, 'actor' | 'now'>,
): Ability {
  const { act } = MOVES[move]
  const scope = scopeOf(record)
  if (!mayAct(actor, act, scope)) {
    return { allowed: false, why: refusalSentence(refuseUngranted(actor, act, scope), now) }
  }
  const moved = decideMove(move, record)
  return moved.ok ? { allowed: true } : { allowed: false, why: refusalSentence(moved.refusal, now) }
}
