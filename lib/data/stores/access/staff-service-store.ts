import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { StaffServiceFacts } from '@/lib/domain/setup/decide-staff-service'
import { POWER_ROLES } from '@/lib/domain/proposal/proposal-kinds'
import { STAFF_ROLES, type StaffRole } from '@/lib/domain/setup/staff-accounts'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

export type StaffServiceRecord = Omit<StaffServiceFacts, 'isOwn'> & {
  readonly accountId: string
  readonly courtId: string | null
  readonly institutionId: string | null
}

/**
 * A staff account's state, locked. `kept`: roles of which one stays active, by default the three
 * administrators. Those of the same role and institution are locked with it, in the order of their
 * ids: two who disable each other come one after the other, and the second finds the last.
 * null: no staff account that the actor sees.
 */
export async function findStaffService(
  db: Db,
  accountId: string,
  kept: readonly StaffRole[] = POWER_ROLES,
): Promise<StaffServiceRecord | null> {
  await db.$executeRaw`SELECT 1 FROM accounts a
    WHERE a.id = ${accountId}::uuid OR EXISTS (
      SELECT 1 FROM accounts b WHERE b.id = ${accountId}::uuid AND b.role = ANY (${[...kept]})
        AND b.role = a.role AND b.institution_id IS NOT DISTINCT FROM a.institution_id)
    ORDER BY a.id FOR NO KEY UPDATE OF a`
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
  const { institutionId } = account
  const isKept = (kept as readonly string[]).includes(role)
  return {
    ...account,
    accountId,
    role: parseStoredEnum(STAFF_ROLES, role, 'accounts.role'),
    status: parseStoredEnum(['active', 'disabled'], status, 'accounts.status'),
    otherAdministrators: isKept
      ? await db.account.count({
          where: { role, institutionId, status: 'active', id: { not: accountId } },
        })
      : null,
    changedAt: statusChangedAt,
    changedBy: statusChangedByName,
  }
}

/** Sets the state of an account that the caller has locked. */
export async function setStaffService(
  db: Db,
  grant: Grant<'account:disable' | 'account:enable' | 'staff:disable' | 'staff:enable'>,
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
