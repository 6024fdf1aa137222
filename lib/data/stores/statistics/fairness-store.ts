import 'server-only'
import { DIFFICULTIES, type Difficulty } from '@/lib/domain/statistics/difficulty'
import type { LeaveChange, ServiceFacts } from '@/lib/domain/statistics/service-days'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'
import { assignedCases } from './assigned-cases'
import { fromCoMediated } from './co-mediated-cases'

/** Cases of one level that were assigned to a mediator. */
export type AssignedCount = {
  readonly mediatorId: string
  readonly level: Difficulty
  readonly count: number
}

const COUNTED = select({
  mediatorId: expression<string>(Prisma.sql`s.mediator_id::text`),
  level: expression<string>(Prisma.sql`s.level`),
  count: ROW_COUNT,
})

/** The cases of an institution assigned in the days given, by mediator and level. */
export async function countAssigned(
  db: Read,
  institutionId: string,
  days: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<AssignedCount[]> {
  const rows = await readRows(
    db,
    COUNTED,
    Prisma.sql`FROM ${assignedCases({ institutionId }, days)} s GROUP BY s.mediator_id, s.level`,
  )
  return rows.map((row) => ({
    ...row,
    level: parseStoredEnum(DIFFICULTIES, row.level, 'level of assigned cases'),
  }))
}

const m = columnsOf('case_co_mediators', 'm')
const JOINED = select({
  mediatorId: expression<string>(Prisma.sql`${m.mediator_id}::text`),
  count: expression<number>(Prisma.sql`count(DISTINCT ${m.case_id})::int`),
})

/** How many cases of an institution each mediator began to co-mediate in the days given. */
export async function countCoMediationsBegun(
  db: Read,
  institutionId: string,
  days: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(
    db,
    JOINED,
    Prisma.sql`${fromCoMediated({ institutionId }, days)} GROUP BY ${m.mediator_id}`,
  )
  return new Map(rows.map(({ mediatorId, count }) => [mediatorId, count]))
}

/** A mediator of an institution with what their days in service are counted from. */
export type MediatorService = ServiceFacts & {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
}

const a = columnsOf('accounts', 'a')
const p = columnsOf('mediator_profiles', 'p')
const e = columnsOf('events', 'e')
const SERVICE = select({
  id: a.id,
  name: a.name,
  status: a.status,
  changedAt: a.status_changed_at,
  createdAt: a.created_at,
  leaveFrom: p.leave_from,
  leaveTo: p.leave_to,
})
const CHANGE = select({
  mediatorId: expression<string>(Prisma.sql`${e.data} ->> 'mediatorId'`),
  at: e.at,
  from: expression<LocalDate | null>(Prisma.sql`${e.data} ->> 'from'`),
  to: expression<LocalDate | null>(Prisma.sql`${e.data} ->> 'to'`),
})

/**
 * Everyone an institution has or had, with each leave as it was registered. A leave of before the
 * record began is known from the profile alone.
 */
export async function findServices(db: Read, institutionId: string): Promise<MediatorService[]> {
  const [people, changes] = await Promise.all([
    readRows(
      db,
      SERVICE,
      Prisma.sql`FROM mediator_profiles p JOIN accounts a ON ${a.id} = ${p.account_id}
        WHERE ${p.institution_id} = ${institutionId}::uuid`,
    ),
    readRows(
      db,
      CHANGE,
      Prisma.sql`FROM events e WHERE ${e.institution_id} = ${institutionId}::uuid
        AND ${e.kind} = 'mediator.leave-set' ORDER BY ${e.at}, ${e.seq}`,
    ),
  ])
  return people.map(({ id, name, status, changedAt, createdAt, leaveFrom, leaveTo }) => {
    const registered = changes
      .filter(({ mediatorId }) => mediatorId === id)
      .map(({ at, from, to }): LeaveChange => ({
        on: toLocalDate(at),
        leave: from && to ? { from, to } : null,
      }))
    const isActive = status === 'active'
    const created = toLocalDate(createdAt)
    return {
      id,
      name,
      isActive,
      from: created,
      to: isActive || !changedAt ? null : addDays(toLocalDate(changedAt), -1),
      leaves:
        registered.length === 0 && leaveFrom && leaveTo
          ? [{ on: created, leave: { from: toDay(leaveFrom), to: toDay(leaveTo) } }]
          : registered,
    }
  })
}
