import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { StaffServiceFacts } from '@/lib/domain/setup/decide-staff-service'
import { STAFF_ROLES } from '@/lib/domain/setup/staff-accounts'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

export type StaffServiceRecord = Omit<StaffServiceFacts, 'isOwn'> & {
  readonly accountId: string
  readonly courtId: string | null
  readonly institutionId: string | null
}

/**
 * A staff account's state, locked. The system administrators are locked with it, in the order of
 * their ids: two who disable each other come one after the other, and the second finds himself the
 * last. null: no staff account.
 */
export async function findStaffService(
  db: Db,
  accountId: string,
): Promise<StaffServiceRecord | null> {
  await db.$executeRaw`SELECT 1 FROM accounts
    WHERE id = ${accountId}::uuid OR role = 'system_admin' ORDER BY id FOR NO KEY UPDATE`
  const row = await db.account.findFirst({
    where: { id: accountId, role: { in: [...STAFF_ROLES] } },
    select: {
      role: true,
      name: true,
      status: true,
      statusChangedAt: true,
      statusChangedByName: true,
      courtId: true,
      institutionId: true,
    },
  })
  if (!row) return null
  const { role, status, statusChangedAt, statusChangedByName, ...account } = row
  return {
    ...account,
    accountId,
    role: parseStoredEnum(STAFF_ROLES, role, 'accounts.role'),
    status: parseStoredEnum(['active', 'disabled'], status, 'accounts.status'),
    otherAdministrators: await db.account.count({
      where: { role: 'system_admin', status: 'active', id: { not: accountId } },
    }),
    changedAt: statusChangedAt,
    changedBy: statusChangedByName,
  }
}

/** Sets the state of an account that the caller has locked. */
export async function setStaffService(
  db: Db,
  grant: Grant<'account:disable' | 'account:enable'>,
  { accountId }: StaffServiceRecord,
  to: 'active' | 'disabled',
  at: Date,
): Promise<void> {
  await db.account.update({
    where: { id: accountId },
    data: {
      status: to,
      statusChangedAt: at,
      statusChangedByName: grant.actor.name,
      version: { increment: 1 },
    },
    select: { id: true },
  })
}
