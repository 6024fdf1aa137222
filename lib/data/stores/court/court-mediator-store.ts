import 'server-only'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { limitLiteral, enumListLiteral } from '@/lib/data/sql-literals'
import { readClosers, type NamedMediator } from '../scoring/score-store'
import {
  columnsOf,
  expression,
  readRows,
  readValue,
  ROW_COUNT,
  select,
} from '@/lib/data/typed-reads'

const c = columnsOf('cases', 'c')
const CARRYING = select({
  id: expression<string>(Prisma.sql`${c.mediator_id}::text`),
  name: expression<string>(Prisma.sql`max(${c.mediator_name})`),
})

/**
 * Mediators of any institution who closed a case of this court or carry one now, by name. Those who
 * gave a case back are not included, as in the reports. For a court with more of them than a select
 * can offer, only `chosenId` is read: neither thousands of names nor the open cases are read for
 * options that are not shown.
 */
export async function findCourtMediators(
  db: Read,
  courtId: string,
  chosenId: string | undefined,
  offeredAtMost: number,
): Promise<NamedMediator[]> {
  const areMany = (await countClosers(db, courtId, offeredAtMost + 1)) > offeredAtMost
  if (areMany && !chosenId) return []
  const closers = (await readClosers(db)).filter(({ id }) => !areMany || id === chosenId)
  if (areMany && closers.length > 0) return closers
  const among = areMany
    ? Prisma.sql`${c.mediator_id} = ${chosenId}::uuid`
    : Prisma.sql`${c.mediator_id} IS NOT NULL`
  const carrying = await readRows(
    db,
    CARRYING,
    Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid
      AND ${c.status} IN ${enumListLiteral(CARRIED_STATUSES)} AND ${among} GROUP BY 1`,
  )
  // Closers come by their present names; a case keeps the one under which it was assigned.
  return [...new Map([...carrying, ...closers].map((mediator) => [mediator.id, mediator])).values()]
}

/** Counts closers up to `atMost`. */
async function countClosers(db: Read, courtId: string, atMost: number): Promise<number> {
  return readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM (
      SELECT 1 FROM mediator_months
      WHERE home_id = ${courtId}::uuid AND month = '-infinity' AND cases > 0
      ${limitLiteral(atMost)}) counted`,
  )
}
