import type { Act } from '@/lib/domain/access/acts'
import { mayAct, type Grant } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'

/**
 * The real grant of an act for something that concerns the actor; throws where the role lacks the
 * act.
 */
export function grantOf<A extends Act>(actor: Actor, act: A): Grant<A> {
  const { id, courtId, institutionId } = actor
  const grant = mayAct(actor, act, { courtId, institutionId, mediatorId: id, accountId: id })
  if (!grant) throw new Error(`${actor.role} may not ${act}`)
  return grant
}
