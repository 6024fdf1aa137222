import type { Actor } from '@/lib/domain/access/roles'

/**
 * The institution whose working surface this actor may open; null for everyone who administers none. A mediator belongs to the
 * institution too and may list cases, but never from the administrator's side: for them this surface does not exist.
 */
export function administeredBy(actor: Actor): string | null {
  return actor.role === 'institution_admin' ? actor.institutionId : null
}
