import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { ownStaffRoles } from '@/lib/domain/setup/staff-accounts'
import type { Db } from '@/lib/data/door'
import { findStaffAccount, findStaffAccounts, type StaffAccount } from './staff-account-store'
import { findStaffService, type StaffServiceRecord } from './staff-service-store'

// Accounts that the administrator of a court or an institution keeps; row-level security shows no
// other place's.

type Tenant = { readonly id: string; readonly name: string }

/** The actor's own court and institution; null where they have neither. */
export async function findOwnTenants(
  db: Db,
  { courtId, institutionId }: Actor,
): Promise<{ readonly court: Tenant | null; readonly institution: Tenant | null } | null> {
  const select = { id: true, name: true } as const
  const court = courtId ? await db.court.findUnique({ where: { id: courtId }, select }) : null
  const institution = institutionId
    ? await db.institution.findUnique({ where: { id: institutionId }, select })
    : null
  return court || institution ? { court, institution } : null
}

const isOwn = (actor: Actor, { role }: Pick<StaffAccount, 'role'>) =>
  ownStaffRoles(actor.role).includes(role)

/** Those of the own place, latest first, so many at most. */
export function findOwnStaff(
  db: Db,
  { role, courtId, institutionId }: Actor,
  atMost: number,
): Promise<StaffAccount[]> {
  return findStaffAccounts(db, {
    where: { courtId, institutionId, role: { in: [...ownStaffRoles(role)] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: atMost,
  })
}

/** One account of the own place that the actor keeps. */
export async function findOwnStaffAccount(
  db: Db,
  actor: Actor,
  accountId: string,
): Promise<StaffAccount | null> {
  const account = await findStaffAccount(db, accountId)
  return account && isOwn(actor, account) ? account : null
}

/** Its state, locked. The last administrator of an institution stays. */
export async function findOwnStaffService(
  db: Db,
  actor: Actor,
  accountId: string,
): Promise<StaffServiceRecord | null> {
  const record = await findStaffService(db, accountId, ['institution_admin'])
  return record && isOwn(actor, record) ? record : null
}
