/**
 * Roles that a person's account may hold (domain.md 9; the system's three powers are kept apart:
 * 三员分立).
 */
export const ACCOUNT_ROLES = [
  'institution_admin',
  'mediator',
  'court_clerk',
  'court_judge',
  'court_reviewer',
  'court_admin',
  'party',
  'system_admin',
  'security_admin',
  'auditor',
] as const
export type AccountRole = (typeof ACCOUNT_ROLES)[number]

/** Everyone who acts: people, and a court's own system speaking through the integration API. */
export const ACTOR_ROLES = [...ACCOUNT_ROLES, 'court_system'] as const
export type ActorRole = (typeof ACTOR_ROLES)[number]

/**
 * The user or system that acts. `id` is the account's id, or the court key's for a court system.
 * `courtId` and `institutionId` name the tenant whose data the actor may see.
 */
export type Actor = {
  readonly id: string
  readonly role: ActorRole
  readonly name: string
  readonly courtId: string | null
  readonly institutionId: string | null
}

/** The keys of the court or institution that an actor works for; both null for one of neither. */
export function tenantOf({
  institutionId,
  courtId,
}: Actor): Pick<Actor, 'institutionId' | 'courtId'> {
  return { institutionId, courtId }
}

/** Roles that only ever read: they work under the database role that can only SELECT. */
const READ_ONLY_ROLES = ['court_reviewer', 'auditor'] as const satisfies readonly ActorRole[]
export type ReadOnlyRole = (typeof READ_ONLY_ROLES)[number]

export function isReadOnlyRole(role: ActorRole): boolean {
  return (READ_ONLY_ROLES as readonly ActorRole[]).includes(role)
}
