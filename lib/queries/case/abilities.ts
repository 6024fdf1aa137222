import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { UNDONE_EVENTS, type OnwardMove } from '@/lib/domain/case/decide-undo'
import { decideMove } from '@/lib/domain/case/lifecycle'
import { ACT_MOVES, MOVES } from '@/lib/domain/case/moves'
import { notNowSentence, whyNotNow } from '@/lib/labels/zh-CN/case-file'

/** What may be done with a case now, and why the rest may not, in whole sentences. */
export type CaseAbilities = {
  readonly allowed: readonly OnwardMove[]
  /** One sentence per reason, moves with the same reason together: “提前终结、结案：由承办调解员办理。” */
  readonly notNow: readonly string[]
}

const ONWARD_MOVES = ACT_MOVES.filter((move): move is OnwardMove => !(move in UNDONE_EVENTS))

type Facts = CaseRecord & { readonly hadMediator: boolean }

/**
 * A first assignment and a reassignment start from the same status; a former mediator tells them
 * apart.
 */
function fitsHistory(move: OnwardMove, { hadMediator }: Facts): boolean {
  return move === 'assign' ? !hadMediator : move === 'reassign' ? hadMediator : true
}

/** Decides each onward move as the act itself does: permission, then law. */
export function presentAbilities(actor: Actor, facts: Facts): CaseAbilities {
  const allowed: OnwardMove[] = []
  const reasons = new Map<string, OnwardMove[]>()
  for (const move of ONWARD_MOVES) {
    const isMine = mayAct(actor, MOVES[move].act, scopeOf(facts)) !== null
    if (isMine && decideMove(move, facts).ok && fitsHistory(move, facts)) {
      allowed.push(move)
      continue
    }
    const why = whyNotNow(move, facts.status, isMine)
    reasons.set(why, [...(reasons.get(why) ?? []), move])
  }
  return { allowed, notNow: [...reasons].map(([why, moves]) => notNowSentence(moves, why)) }
}
