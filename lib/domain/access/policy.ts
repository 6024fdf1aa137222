import { ACTS, mayRoleAct, type Act } from './acts'
import { isCoMediatorAct, mayAsCoMediator, type CoMediatorOfScope } from './co-mediator-acts'
import type { Actor } from './roles'
import type { Refusal } from '../refusal'

/**
 * Whom a thing concerns: the keys that decide whether an actor is related to it. `accountId` is set
 * for what belongs to a person.
 */
export type Scope = {
  readonly courtId?: string | null
  readonly institutionId?: string | null
  /** The mediator who presides, and those who mediate with them. */
  readonly mediatorId?: string | null
  readonly mediatorName?: string | null
  readonly coMediators?: readonly CoMediatorOfScope[]
  readonly accountId?: string | null
  /** The accounts of those who take part in the case now, apart from invited persons. */
  readonly participantIds?: readonly string[]
}

declare const granted: unique symbol

/**
 * Proof that `mayAct` allowed the act: every writing store function takes one. Made nowhere else.
 */
export type Grant<A extends Act> = { readonly [granted]: A; readonly act: A; readonly actor: Actor }

/** Does the thing belong to the actor's tenant, or is it assigned to this mediator? */
function isRelatedTo(actor: Actor, act: Act, scope: Scope): boolean {
  switch (actor.role) {
    case 'institution_admin':
      return actor.institutionId !== null && scope.institutionId === actor.institutionId
    case 'mediator':
      return scope.mediatorId === actor.id || isCoMediating(actor, act, scope)
    case 'court_clerk':
    case 'court_judge':
    case 'court_reviewer':
    case 'court_admin':
    case 'court_system':
      return actor.courtId !== null && scope.courtId === actor.courtId
    case 'party':
      return scope.participantIds?.includes(actor.id) ?? false
    // Keys of every court: the acts that this role has on them are in the table.
    case 'security_admin':
      return (scope.courtId ?? null) !== null
    // What belongs to the platform as a whole; the acts that this role has on it are in the table.
    case 'system_admin':
      return (scope.courtId ?? scope.institutionId ?? scope.mediatorId ?? null) === null
    case 'auditor':
      return false
  }
}

const findOwnPart = (actor: Actor, { coMediators = [] }: Scope) =>
  coMediators.find(({ mediatorId }) => mediatorId === actor.id)

function isCoMediating(actor: Actor, act: Act, scope: Scope): boolean {
  const part = findOwnPart(actor, scope)
  return part !== undefined && mayAsCoMediator(part, act)
}

function isInRelation(actor: Actor, act: Act, scope: Scope): boolean {
  switch (ACTS[act].relation) {
    case 'unscoped':
      return true
    case 'own_account':
      return scope.accountId === actor.id
    case 'related':
      return isRelatedTo(actor, act, scope)
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

/**
 * Why `mayAct` gave no grant. A co-mediator learns who does it, or what comes before it; everyone
 * else learns nothing about the thing.
 */
export function refuseUngranted(actor: Actor, act: Act, scope: Scope): Refusal {
  if (!findOwnPart(actor, scope)) return { code: 'FORBIDDEN', facts: { act } }
  if (isCoMediatorAct(act)) return { code: 'CO_MEDIATOR_UNDECLARED', facts: {} }
  return { code: 'PRESIDING_ONLY', facts: { mediator: scope.mediatorName ?? null } }
}
