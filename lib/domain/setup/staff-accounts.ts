import type { AccountRole, ActorRole } from '@/lib/domain/access/roles'

/**
 * Accounts of staff: those who run the platform, courts' users and the administrators of
 * institutions. Mediators are added by their institution (操作手册 3.8), with the
 * file that a mediator needs; parties come by invitation.
 */
export const STAFF_ROLES = [
  'institution_admin',
  'court_clerk',
  'court_judge',
  'court_reviewer',
  'court_admin',
  'auditor',
  'system_admin',
  'security_admin',
] as const satisfies readonly AccountRole[]
export type StaffRole = (typeof STAFF_ROLES)[number]

/**
 * Those that the system administrator opens alone. The three administrators need a second person
 * (lib/domain/proposal).
 */
export const OPENED_ROLES = [
  'institution_admin',
  'court_admin',
  'court_clerk',
  'court_judge',
  'court_reviewer',
] as const satisfies readonly StaffRole[]

/** Those that the administrator of a court or an institution opens for it. */
const OWN_STAFF_ROLES = {
  court_admin: ['court_clerk', 'court_judge', 'court_reviewer'],
  institution_admin: ['institution_admin'],
} as const satisfies Partial<Record<StaffRole, readonly StaffRole[]>>

/** The roles of the accounts that this role opens and locks for its own place; none for others. */
export function ownStaffRoles(keeper: ActorRole): readonly StaffRole[] {
  return keeper === 'court_admin' || keeper === 'institution_admin' ? OWN_STAFF_ROLES[keeper] : []
}

export function isOwnStaffRole(keeper: ActorRole, role: StaffRole): boolean {
  return ownStaffRoles(keeper).includes(role)
}

export type TenantKind = 'court' | 'institution'

/** What an account of this role works for; null: the platform as a whole. */
export const TENANT_OF_ROLE = {
  institution_admin: 'institution',
  court_clerk: 'court',
  court_judge: 'court',
  court_reviewer: 'court',
  court_admin: 'court',
  auditor: null,
  system_admin: null,
  security_admin: null,
} as const satisfies Record<StaffRole, TenantKind | null>

/**
 * What is wrong with the tenant given for a role, field → code of its sentence; empty where all is
 * well. A court's user needs a court and no institution, and so on.
 */
export function findTenantMistakes(
  role: StaffRole,
  given: Readonly<Record<TenantKind, string | null>>,
): Readonly<Record<string, string>> {
  const wanted = TENANT_OF_ROLE[role]
  const mistakes: Record<string, string> = {}
  for (const kind of ['court', 'institution'] as const) {
    if (kind === wanted && given[kind] === null) mistakes[kind] = 'REQUIRED'
    if (kind !== wanted && given[kind] !== null) mistakes[kind] = 'TENANT_NOT_FOR_ROLE'
  }
  return mistakes
}
