import type { AccountRole } from '@/lib/domain/access/roles'

/**
 * Accounts that the system administrator opens: those who run the platform, courts' users and the
 * administrators of institutions. Mediators are added by their institution (操作手册 3.8), with the
 * file that a mediator needs; parties come by invitation.
 */
export const STAFF_ROLES = [
  'institution_admin',
  'court_clerk',
  'court_judge',
  'court_reviewer',
  'auditor',
  'system_admin',
] as const satisfies readonly AccountRole[]
export type StaffRole = (typeof STAFF_ROLES)[number]

export type TenantKind = 'court' | 'institution'

/** What an account of this role works for; null: the platform as a whole. */
export const TENANT_OF_ROLE = {
  institution_admin: 'institution',
  court_clerk: 'court',
  court_judge: 'court',
  court_reviewer: 'court',
  auditor: null,
  system_admin: null,
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
