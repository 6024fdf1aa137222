import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import type { Act } from '@/lib/domain/access/acts'
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
 * Has this actor an act of this case that moves nothing? Decided as the act decides first:
 * permission.
 */
export function permissionOf(
  act: Act,
  record: Omit<AbilityFacts, keyof CaseFacts>,
  { actor, now }: Pick<ReadContext, 'actor' | 'now'>,
): Ability {
  const scope = scopeOf(record)
  return mayAct(actor, act, scope)
    ? { allowed: true }
    : { allowed: false, why: refusalSentence(refuseUngranted(actor, act, scope), now) }
}

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
  const permission = permissionOf(act, record, { actor, now })
  if (!permission.allowed) return permission
  const moved = decideMove(move, record)
  return moved.ok ? { allowed: true } : { allowed: false, why: refusalSentence(moved.refusal, now) }
}

/** May this actor write into draft minutes of the case: its mediators, while it is in mediation? */
export function mayWriteMinutes(
  record: AbilityFacts,
  context: Pick<ReadContext, 'actor' | 'now'>,
): boolean {
  return (
    permissionOf('minutes:write', record, context).allowed &&
    decideMove('submit_minutes', record).ok
  )
}
