// Whose lists of imports an actor has: an institution's administrator those of the institution, a
// clerk those of the court.
import type { Actor } from '../access/roles'
import type { ImportKind } from './kinds'

export type Importer =
  | { readonly institutionId: string; readonly courtId: null }
  | { readonly institutionId: null; readonly courtId: string }

/** null for everyone else: a mediator belongs to an institution too and imports nothing. */
export function importerOf({ role, institutionId, courtId }: Actor): Importer | null {
  if (role === 'institution_admin' && institutionId) return { institutionId, courtId: null }
  return role === 'court_clerk' && courtId ? { institutionId: null, courtId } : null
}

/** What each imports. */
export function kindsOf(actor: Actor): readonly ImportKind[] {
  const importer = importerOf(actor)
  if (!importer) return []
  return importer.courtId ? ['referrals'] : ['cases', 'mediators']
}
