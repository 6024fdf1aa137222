import type { ActorRole, ReadOnlyRole } from './roles'

/**
 * What the actor must have to do with the thing an act is about (policy.ts):
 * - `unscoped`: nothing. A list or the actor's own surface: the database scopes its rows.
 * - `related`: the thing belongs to the actor's institution or court, or is assigned to the
 *   mediator.
 * - `own_account`: the thing is the actor's own account or one of its sessions. This right comes
 *   with having an account. No person's database role may read sessions or password hashes, so the
 *   system carries these acts out.
 */
export type ActRelation = 'unscoped' | 'related' | 'own_account'

/**
 * A write beyond the actor's own account cannot be given to a read-only role: it does not compile.
 */
export type ActRule =
  | {
      readonly kind: 'read'
      readonly relation: ActRelation
      readonly roles: readonly ActorRole[]
    }
  | {
      readonly kind: 'write'
      readonly relation: 'own_account'
      readonly roles: readonly ActorRole[]
    }
  | {
      readonly kind: 'write'
      readonly relation: Exclude<ActRelation, 'own_account'>
      readonly roles: readonly Exclude<ActorRole, ReadOnlyRole>[]
    }
