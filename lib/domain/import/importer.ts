// Whose lists of imports an actor has: an institution's administrator those of the institution, a
// clerk those of the court, the system administrator those of the platform.
import type { Actor } from '../access/roles'
import type { ImportKind } from './kinds'

export type Importer =
  | { readonly institutionId: string; readonly courtId: null }
  | { readonly institutionId: null; readonly courtId: string }
  | { readonly institutionId: null; readonly courtId: null }

/** null for everyone else: a mediator belongs to an institution too and imports nothing. */
export function importerOf({ role, institutionId, courtId }: Actor): Importer | null {
  if (role === 'institution_admin' && institutionId) return { institutionId, courtId: null }
  if (role === 'system_admin') return { institutionId: null, courtId: null }
  return role === 'court_clerk' && courtId ? { institutionId: null, courtId } : null
}

/** What each imports. */
export function kindsOf(actor: Actor): readonly ImportKind[] {
  const importer = importerOf(actor)
  if (!importer) return []
  if (importer.courtId) return ['referrals']
  return importer.institutionId ? ['cases', 'mediators'] : ['organisations']
}
