import type { Actor } from '@/lib/domain/access/roles'

/**
 * The institution the actor administers; null for everyone else. A mediator belongs to an
 * institution too and may list cases, but has no access to the administrator's pages.
 */
export function administeredBy(actor: Actor): string | null {
  return actor.role === 'institution_admin' ? actor.institutionId : null
}
