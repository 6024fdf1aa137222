import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { decideMove, type CaseFacts } from '@/lib/domain/case/lifecycle'
import { MOVE_ACTS, type ActMove } from '@/lib/domain/case/transition'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'

/** Whether an act is open to this person on this case now; `why` is the whole sentence where it is not. */
export type Ability = { readonly allowed: boolean; readonly why: string | null }

type AbilityFacts = CaseFacts & Pick<CaseRecord, 'courtId' | 'institutionId' | 'mediatorId'>

/** Asks the same two authorities as the use-case: who may (policy) and what may follow (lifecycle). */
export function computeAbility(actor: Actor, move: ActMove, facts: AbilityFacts, now: Date): Ability {
  if (!mayAct(actor, MOVE_ACTS[move], scopeOf(facts))) return { allowed: false, why: refusalSentence({ code: 'FORBIDDEN', facts: {} }, now) }
  const moved = decideMove(move, facts)
  return moved.ok ? { allowed: true, why: null } : { allowed: false, why: refusalSentence(moved.refusal, now) }
}
