import 'server-only'
import { endOfLocalDate, addDays } from '@/lib/domain/time/local-date'
import { MEDIATION_CLOCK_STATUSES } from '@/lib/domain/case/status'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'
import { isOf, isRunningOut } from '../case/case-conditions'
import type { ListDays } from '../case/case-filter'

/** What presses on a mediator today. */
export type MediatorLoad = {
  /** Cases whose period ends within three working days; a paused one does not. */
  readonly dueSoon: number
  /** Meetings of today, planned or held. */
  readonly meetingsToday: number
}

export const NO_LOAD: MediatorLoad = { dueSoon: 0, meetingsToday: 0 }

const c = columnsOf('cases', 'c')
const COUNTED = select({
  mediatorId: expression<string>(Prisma.sql`${c.mediator_id}::text`),
  count: ROW_COUNT,
})

/** The load of these mediators of an institution; one without any is missing. */
export async function findLoads(
  db: Read,
  institutionId: string,
  mediatorIds: readonly string[],
  days: ListDays,
): Promise<ReadonlyMap<string, MediatorLoad>> {
  const theirs = Prisma.sql`${isOf({ institutionId })}
    AND c.mediator_id = ANY (${[...mediatorIds]}::uuid[])
    AND c.status IN ${enumListLiteral(MEDIATION_CLOCK_STATUSES)}`
  const [from, to] = [endOfLocalDate(addDays(days.today, -1)), endOfLocalDate(days.today)]
  const [due, meetings] = await Promise.all([
    readRows(
      db,
      COUNTED,
      Prisma.sql`FROM cases c WHERE ${theirs} AND ${isRunningOut(days)} GROUP BY c.mediator_id`,
    ),
    readRows(
      db,
      COUNTED,
      Prisma.sql`FROM meetings m JOIN cases c ON c.id = m.case_id
        WHERE ${theirs} AND m.holder_id = ${institutionId}::uuid
          AND m.starts_at < ${to} AND m.ends_at > ${from} AND m.state IN ('planned', 'held')
        GROUP BY c.mediator_id`,
    ),
  ])
  const loads = new Map<string, MediatorLoad>()
  const add = (id: string, load: Partial<MediatorLoad>) =>
    loads.set(id, { ...(loads.get(id) ?? NO_LOAD), ...load })
  for (const { mediatorId, count } of due) add(mediatorId, { dueSoon: count })
  for (const { mediatorId, count } of meetings) add(mediatorId, { meetingsToday: count })
  return loads
}
