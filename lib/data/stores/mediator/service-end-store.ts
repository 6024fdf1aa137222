import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { EndedService, OpenWork } from '@/lib/domain/ending/service-end'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'
import { columnsOf, expression, readRow, readRows, readValue, select } from '@/lib/data/typed-reads'
import type { ServiceRecord } from './mediator-store'

// 调出、离职 (docs/decisions/0172-moving-and-ending.md). What is open is counted by the function that
// the trigger of prisma/functions/222-service-ends.sql uses.

const a = columnsOf('accounts', 'a')
const WORK = select({
  carried: expression<number>(Prisma.sql`w.carried`),
  coMediated: expression<number>(Prisma.sql`w.co_mediated`),
  unassigned: expression<number>(Prisma.sql`w.unassigned`),
})

/** What waits for this mediator of the actor's institution. */
export async function findOpenWork(db: Db, mediatorId: string): Promise<OpenWork> {
  const row = await readRow(db, WORK, Prisma.sql`FROM heyi_open_work(${mediatorId}::uuid) w`)
  return row ?? { carried: 0, coMediated: 0, unassigned: 0 }
}

/** A mediator in service, and how many cases wait for them. */
export type MediatorInService = {
  readonly id: string
  readonly name: string
  readonly openCases: number
}

const IN_SERVICE = select({
  id: a.id,
  name: a.name,
  openCases: expression<number>(Prisma.sql`w.carried + w.co_mediated + w.unassigned`),
})

/** The mediators of the actor's institution whose service has not ended, by name. */
export function findMediatorsInService(
  db: Db,
  institutionId: string,
): Promise<MediatorInService[]> {
  return readRows(
    db,
    IN_SERVICE,
    Prisma.sql`FROM accounts a CROSS JOIN LATERAL heyi_open_work(${a.id}) w
      WHERE ${a.institution_id} = ${institutionId}::uuid AND ${a.role} = 'mediator'
        AND ${a.ended_on} IS NULL
      ORDER BY ${a.name}, ${a.id}`,
  )
}

const UNASSIGNED = select({ id: expression<string>(Prisma.sql`u.id::text`) })

/** Ids of the cases that wait for another mediator, of whom this one had them last. */
export async function findUnassignedAfter(db: Db, mediatorId: string): Promise<string[]> {
  const rows = await readRows(
    db,
    UNASSIGNED,
    Prisma.sql`FROM heyi_unassigned_after(${mediatorId}::uuid) u`,
  )
  return rows.map(({ id }) => id)
}

/** Ends the service for good; the database ends the sessions. @returns false: changed meanwhile */
export async function endService(
  db: Db,
  grant: Grant<'mediator:end-service'>,
  record: Pick<ServiceRecord, 'mediatorId' | 'version'>,
  { as, on }: EndedService,
  at: Date,
): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: { id: record.mediatorId, version: record.version, endedOn: null },
    data: {
      status: 'disabled',
      endedAs: as,
      endedOn: fromDay(on),
      statusChangedAt: at,
      statusChangedByName: grant.actor.name,
      version: { increment: 1 },
    },
  })
  return count === 1
}

const m = columnsOf('meetings', 'm')
const NEXT_MEETING = select({
  caseId: expression<string>(Prisma.sql`${m.case_id}::text`),
  startsAt: expression<Date>(Prisma.sql`min(${m.starts_at})`),
})

/** When the next planned meeting of each of these cases begins; one without any is missing. */
export async function findNextMeetings(
  db: Db,
  caseIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await readRows(
    db,
    NEXT_MEETING,
    Prisma.sql`FROM meetings m WHERE ${m.case_id} = ANY (${[...caseIds]}::uuid[])
      AND ${m.state} = 'planned' AND ${m.starts_at} > ${now} GROUP BY ${m.case_id}`,
  )
  return new Map(rows.map(({ caseId, startsAt }) => [caseId, startsAt]))
}

/** How many cases this mediator closed are not archived yet. */
export function countUnarchived(db: Db, mediatorId: string): Promise<number> {
  return db.case.count({ where: { mediatorId, status: 'closed' } })
}

/**
 * Joins a new file to an ended one of the same person and adds its trainings to it.
 * @returns how many were added; null: no file with this document number has ended
 */
export function carryFile(
  db: Db,
  _grant: Grant<'mediator:create'>,
  mediatorId: string,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<number | null> {
  return readValue(
    db,
    expression<number | null>(Prisma.sql`
      heyi_carry_file(${mediatorId}::uuid, ${at}::timestamptz, ${by})`),
  )
}
