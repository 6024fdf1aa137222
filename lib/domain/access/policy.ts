import { ACTS, mayRoleAct, type Act } from './acts'
import type { Actor } from './roles'

/**
 * Whom a thing concerns: the keys that decide whether an actor is related to it. `accountId` is set
 * for what belongs to a person.
 */
export type Scope = {
  readonly courtId?: string | null
  readonly institutionId?: string | null
  readonly mediatorId?: string | null
  readonly accountId?: string | null
}

declare const granted: unique symbol

/**
 * Proof that `mayAct` allowed the act: every writing store function takes one. Made nowhere else.
 */
export type Grant<A extends Act> = { readonly [granted]: A; readonly act: A; readonly actor: Actor }

/** Does the thing belong to the actor's tenant, or is it assigned to this mediator? */
function isRelatedTo(actor: Actor, scope: Scope): boolean {
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

function isInRelation(actor: Actor, act: Act, scope: Scope): boolean {
  switch (ACTS[act].relation) {
    case 'unscoped':
      return true
    case 'own_account':
      return scope.accountId === actor.id
    case 'related':
      return isRelatedTo(actor, scope)
  }
}

/**
 * May this actor do this act to the thing with this scope? The only mint of `Grant`.
 * @returns the grant, or null where the role lacks the act or the actor has no relation to the
 * thing
 *   (fail closed).
 */
export function mayAct<A extends Act>(actor: Actor, act: A, scope: Scope): Grant<A> | null {
  const isAllowed = mayRoleAct(actor.role, act) && isInRelation(actor, act, scope)
  return isAllowed ? ({ act, actor } as Grant<A>) : null
}
