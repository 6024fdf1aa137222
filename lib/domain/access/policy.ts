import { GRANTS, isOwnAccountAct, type Act } from './acts'
import type { Actor } from './roles'

/** Whom the thing concerns: the keys that say who stands in a relation to it. `accountId` for what belongs to a person. */
export type Scope = {
  readonly courtId?: string | null
  readonly institutionId?: string | null
  readonly mediatorId?: string | null
  readonly accountId?: string | null
}

/** Acts that concern a list or the actor's own surface: the rows are scoped by the database, there is no single thing to relate to. */
const WITHOUT_A_THING: readonly Act[] = [
  'case:list',
  'decline:list',
  'mediator:list',
  'today:read',
  'audit:read',
  'system:read',
  'calendar:read',
  'calendar:load',
  'referral:submit',
  'case:export',
  'dossier:list',
  'statistics:read',
  'statistics:export',
  'log:read',
  'log:export',
  'audit:export',
]

declare const granted: unique symbol

/** Proof that `mayAct` was asked: every writing store function takes one. It cannot be made anywhere else. */
export type Grant<A extends Act> = { readonly [granted]: A; readonly act: A; readonly actor: Actor }

function standsIn(actor: Actor, scope: Scope): boolean {
  switch (actor.role) {
    case 'institution_admin':
      return actor.institutionId !== null && scope.institutionId === actor.institutionId
    case 'mediator':
      return scope.mediatorId === actor.id
    case 'court_clerk':
    case 'court_judge':
    case 'court_reviewer':
    case 'court_system':
      return actor.courtId !== null && scope.courtId === actor.courtId
    case 'party':
    case 'system_admin':
    case 'auditor':
      return false
  }
}

/**
 * May this actor do this act to the thing in this scope? The only mint of `Grant`.
 * @returns the grant, or null where the role lacks the act or stands in no relation to the thing (fail closed).
 */
export function mayAct<A extends Act>(actor: Actor, act: A, scope: Scope): Grant<A> | null {
  const acts: readonly Act[] = GRANTS[actor.role] ?? []
  if (!acts.includes(act)) return null
  const related =
    WITHOUT_A_THING.includes(act) ||
    (isOwnAccountAct(act) ? scope.accountId === actor.id : standsIn(actor, scope))
  return related ? ({ act, actor } as Grant<A>) : null
}
