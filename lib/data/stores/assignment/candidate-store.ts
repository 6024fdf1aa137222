import 'server-only'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toEndedService } from '@/lib/data/mappers/ended-service'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const a = columnsOf('accounts', 'a')
const SERVICE = select({
  name: a.name,
  status: a.status,
  statusChangedAt: a.status_changed_at,
  statusChangedByName: a.status_changed_by_name,
  version: a.version,
  endedOn: a.ended_on,
  endedAs: a.ended_as,
})

/**
 * Locks one mediator's account for the rest of the transaction, so that assigning and disabling run
 * one after the other and the second reads the result of the first.
 * @returns who changed the account's state last; null where the mediator is not of this institution
 */
export async function lockMediator(db: Db, mediatorId: string) {
  const row = await readRow(
    db,
    SERVICE,
    Prisma.sql`FROM accounts a
      WHERE ${a.id} = ${mediatorId}::uuid AND ${a.role} = 'mediator' FOR UPDATE`,
  )
  if (!row) return null
  const { endedOn, endedAs, ...service } = row
  return {
    ...service,
    ended: toEndedService(endedOn, endedAs),
    status: parseStoredEnum(['active', 'disabled'], row.status, 'accounts.status'),
  }
}

/** Who last disabled or enabled each mediator of the institution, and when. */
export async function findServiceChanges(
  db: Db,
  institutionId: string,
): Promise<ReadonlyMap<string, { by: string; at: Date }>> {
  const rows = await db.account.findMany({
    where: { institutionId, role: 'mediator', statusChangedAt: { not: null } },
    select: { id: true, statusChangedAt: true, statusChangedByName: true },
  })
  return new Map(
    rows.map((row) => [row.id, { by: row.statusChangedByName ?? '', at: row.statusChangedAt! }]),
  )
}

/**
 * The newest open assignment of a mediator, reported to a user who wants to disable that mediator.
 */
export async function findNewestAssignment(
  db: Db,
  mediatorId: string,
): Promise<{ readonly by: string; readonly at: Date } | null> {
  const row = await db.assignment.findFirst({
    where: { mediatorId, endedAt: null },
    orderBy: { assignedAt: 'desc' },
    select: { assignedBy: true, assignedAt: true },
  })
  return row && { by: row.assignedBy, at: row.assignedAt }
}

/** Open cases a mediator carries now. */
export async function countCarriedCases(db: Db, mediatorId: string): Promise<number> {
  return db.case.count({ where: { mediatorId, status: { in: [...CARRIED_STATUSES] } } })
}
