import 'server-only'
import { EVENT_SHAPES } from '@/lib/domain/audit/events'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db, Read } from '@/lib/data/door'
import { limitLiteral } from '@/lib/data/sql-literals'
import { expression, readRows, select } from '@/lib/data/typed-reads'

/** A case's number is in its first event; this many links of its chain are read for it. */
const FIRST_LINKS = 3

/** Which of these cases are still the institution's. */
export async function findCasesStillHere(
  db: Db,
  institutionId: string,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.case.findMany({
    where: { id: { in: [...caseIds] }, institutionId },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/**
 * Numbers of cases by id, as their first event recorded them. Only the first links are read, and
 * their kind is compared here: a condition in the statement would read every referral by its kind.
 */
export async function findCaseNumbers(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.event.findMany({
    where: { caseId: { in: [...caseIds] }, seq: { lte: FIRST_LINKS } },
    select: { caseId: true, kind: true, data: true },
  })
  return new Map(
    rows.flatMap(({ caseId, kind, data }) => {
      if (kind !== 'case.referred' && kind !== 'case.imported' && kind !== 'case.applied') return []
      const read = EVENT_SHAPES[kind].safeParse(data)
      return caseId && read.success ? [[caseId, read.data.caseNo] as const] : []
    }),
  )
}

const NAME = select({ name: expression<string>(Prisma.sql`name`) })

/**
 * Distinct names of the actors of recorded events. A recursive query steps from name to name in the
 * index, so that the cost grows with the names and not with the events. `institutionId` null: in
 * the whole record.
 */
export async function findActorNames(
  db: Read,
  institutionId: string | null,
  atMost: number,
): Promise<readonly string[]> {
  const tenant = institutionId
    ? Prisma.sql`e.institution_id = ${institutionId}::uuid`
    : Prisma.sql`true`
  const rows = await readRows(
    db,
    NAME,
    Prisma.sql`FROM named WHERE name IS NOT NULL ${limitLiteral(atMost)}`,
    Prisma.sql`WITH RECURSIVE named AS (
        (SELECT e.actor_name AS name FROM events e WHERE ${tenant} AND e.actor_name > ''
          ORDER BY e.actor_name LIMIT 1)
        UNION ALL
        SELECT (SELECT e.actor_name FROM events e WHERE ${tenant} AND e.actor_name > n.name
          ORDER BY e.actor_name LIMIT 1)
        FROM named n WHERE n.name IS NOT NULL) `,
  )
  return rows.map(({ name }) => name)
}

/** Names of courts and institutions by id. */
export async function findTenantNames(
  db: Db,
  courtIds: readonly string[],
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const courts = await db.court.findMany({
    where: { id: { in: [...courtIds] } },
    select: { id: true, name: true },
  })
  const institutions = await db.institution.findMany({
    where: { id: { in: [...institutionIds] } },
    select: { id: true, name: true },
  })
  return new Map([...courts, ...institutions].map(({ id, name }) => [id, name]))
}
