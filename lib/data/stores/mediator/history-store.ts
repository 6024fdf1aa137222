import 'server-only'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { rowsBehind, sortedBy } from '@/lib/data/keyset-sql'
import { expression, readRows, readValue, ROW_COUNT, select } from '@/lib/data/typed-reads'
import type { OwnKey } from '../case/own-case-store'
import { type PastWork, pastColumns, isWorkOf, isNoLongerOf, TAKEN_BACK, toWork } from './past-work'

export type PastCase = {
  readonly caseId: string
  /** When the mediator last did something in the case: an ISO instant with milliseconds. */
  readonly key: string
  readonly lastAt: Date
  readonly works: readonly PastWork[]
  readonly points: number
}
const PAST = select(pastColumns)

/** The order of the cases `p` in the statement below: latest first. */
const PAST_ORDER = {
  column: expression<string>(Prisma.sql`p.key`),
  id: expression<string>(Prisma.sql`p.case_id`),
  direction: 'desc',
} as const

/**
 * Cases this mediator once worked on and no longer carries, latest first, behind a key. Read from
 * the mediator's own events alone: they may no longer see the case, so no name, contact or text of
 * it is returned (domain.md 9). Where the institution took it from them, that and the kind of
 * reason come from a function that returns nothing else.
 */
export async function findPastCases(
  db: Db,
  mediatorId: string,
  behind: OwnKey | null,
  atMost: number,
): Promise<PastCase[]> {
  const after = behind && {
    value: expression<string>(Prisma.sql`${behind.key}::text`),
    id: expression<string>(Prisma.sql`${behind.id}::uuid`),
  }
  const rows = await readRows(
    db,
    PAST,
    Prisma.sql`FROM page JOIN own ON own.case_id = page.case_id
      GROUP BY page.case_id, page.key, own.kind
      ORDER BY page.key DESC, page.case_id DESC, max(own.at)`,
    Prisma.sql`WITH own AS (
        SELECT e.case_id, e.kind, e.at, e.data ->> 'reason' AS reason FROM events e
        WHERE ${isWorkOf(mediatorId)} AND ${isNoLongerOf(mediatorId, Prisma.sql`e.case_id`)}
        UNION ALL
        SELECT t.case_id, ${TAKEN_BACK}, t.at, t.reason FROM heyi_taken_back() t
        WHERE ${isNoLongerOf(mediatorId, Prisma.sql`t.case_id`)}
      ), page AS (
        SELECT p.case_id, p.key FROM (
          SELECT case_id, to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            COLLATE "C" AS key
          FROM own GROUP BY case_id) p
        ${after ? Prisma.sql`WHERE ${rowsBehind(PAST_ORDER, after)}` : Prisma.empty}
        ORDER BY ${sortedBy(PAST_ORDER)} LIMIT ${atMost}) `,
  )
  const caseIds = [...new Set(rows.map((row) => row.caseId))]
  const sums = await db.scorePoint.groupBy({
    by: ['caseId'],
    where: { mediatorId, caseId: { in: caseIds } },
    _sum: { points: true },
  })
  const points = new Map(sums.map((sum) => [sum.caseId, sum._sum.points ?? 0]))
  return caseIds.map((caseId) => {
    const own = rows.filter((row) => row.caseId === caseId)
    const works = own.map(toWork)
    return {
      caseId,
      key: own[0]!.key,
      works,
      points: points.get(caseId) ?? 0,
      lastAt: works.at(-1)!.lastAt,
    }
  })
}

/** How many cases they once had and no longer carry. */
export async function countPastCases(db: Db, mediatorId: string): Promise<number> {
  return readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM (
        SELECT e.case_id FROM events e WHERE ${isWorkOf(mediatorId)}
        UNION SELECT t.case_id FROM heyi_taken_back() t) own
      WHERE ${isNoLongerOf(mediatorId, Prisma.sql`own.case_id`)}`,
  )
}

const NUMBER = select({
  caseId: expression<string>(Prisma.sql`n.case_id`),
  caseNo: expression<string>(Prisma.sql`n.case_no`),
})

/** Numbers of cases the acting mediator once worked on, also of those they may no longer read. */
export async function findPastCaseNumbers(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows(
    db,
    NUMBER,
    Prisma.sql`FROM heyi_past_case_numbers(${[...caseIds]}::uuid[]) n`,
  )
  return new Map(rows.map(({ caseId, caseNo }) => [caseId, caseNo]))
}
