import type { Actor } from '@/lib/domain/access/roles'

const COURT_ROLES = ['court_clerk', 'court_judge', 'court_reviewer'] as const

/** The court whose review pages this actor may open; null for everyone else, a court's own system included. */
export function reviewedCourtId(actor: Actor): string | null {
  return (COURT_ROLES as readonly string[]).includes(actor.role) ? actor.courtId : null
}

/** The court's pages carry the reader's name and the time: what leaves as a photograph or a print says who took it. */
export function watermarkText({ name }: Actor, at: string): string {
  return `${name} ${at}`
}
