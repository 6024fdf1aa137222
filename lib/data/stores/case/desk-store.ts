import 'server-only'
import type { DeskAge, DeskDays, DeskNode } from '@/lib/domain/desk/court-desk'
import type { CourtStage } from '@/lib/domain/court-stage/stage'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { hasAge } from './desk-ages'
import {
  isAt,
  isSince,
  KEYS,
  NODES_OF,
  PERIODS,
  pointAt,
  readPoint,
  sinceOf,
  type Period,
} from './desk-points'

// 引调与督办: the cases of a part of the desk. How many there are is in desk-count-store.ts.

const c = columnsOf('cases', 'c')

/** Cases at one point; `ages` null: of every age. */
export type DeskPart = {
  readonly nodes: readonly DeskNode[]
  readonly ages: readonly DeskAge[] | null
}

/**
 * A case of the desk with what its last day follows from: the day itself, or the moment since which
 * it waits.
 */
export type DeskKey = {
  readonly id: string
  readonly node: DeskNode | null
  readonly stage: CourtStage | null
  readonly dueOn: string | null
  readonly since: Date | null
}

/**
 * The cases of a part whose periods end first, of each kind of period so many, and behind them what
 * is paused or has no last day. `paused`: the cases whose clock does not run.
 */
export async function findDeskKeys(
  db: Read,
  courtId: string,
  { nodes, ages }: DeskPart,
  days: DeskDays,
  paused: readonly string[],
  take: number,
): Promise<DeskKey[]> {
  const periods = PERIODS.flatMap((period) => {
    const among = nodes.filter((node) => NODES_OF[period].includes(node))
    return among.length > 0 ? [{ period, among }] : []
  })
  const found = await Promise.all(
    periods.map(async ({ period, among }) => {
      const read = (condition: Prisma.Sql | null) =>
        readKeys(db, courtId, { period, among, condition }, days.today, take)
      if (ages === null) return read(null)
      const inAges = hasAge(period, ages, days)
      if (period !== 'running') {
        const keys = await read(inAges)
        return ages.includes('within') && keys.length < take
          ? [...keys, ...(await read(Prisma.sql`${KEYS[period]} IS NULL`))]
          : keys
      }
      const running = await read(Prisma.sql`${inAges} AND c.id <> ALL (${paused}::uuid[])`)
      if (!ages.includes('within')) return running
      const still = await read(Prisma.sql`c.id = ANY (${paused}::uuid[])`)
      const endless = Prisma.sql`${KEYS[period]} IS NULL AND c.id <> ALL (${paused}::uuid[])`
      return [...running, ...still, ...(running.length < take ? await read(endless) : [])]
    }),
  )
  return found.flat()
}

/** The first of one kind of period, in the order of its last days. */
async function readKeys(
  db: Read,
  courtId: string,
  {
    period,
    among,
    condition,
  }: {
    readonly period: Period
    readonly among: readonly DeskNode[]
    readonly condition: Prisma.Sql | null
  },
  today: LocalDate,
  take: number,
): Promise<DeskKey[]> {
  const rows = await readRows(
    db,
    select({
      ...pointAt(today),
      id: c.id,
      dueOn: expression<string | null>(
        isSince(period) ? Prisma.sql`NULL::text` : Prisma.sql`${KEYS[period]}::text`,
      ),
      since: expression<Date | null>(
        isSince(period) ? sinceOf(period) : Prisma.sql`NULL::timestamptz`,
      ),
    }),
    Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid AND ${isAt(period, among, today)}
      ${condition === null ? Prisma.empty : Prisma.sql`AND ${condition}`}
      ORDER BY ${KEYS[period]}, ${c.id} ${limitLiteral(take)}`,
  )
  return rows.map(({ id, dueOn, since, ...row }) => ({ id, dueOn, since, ...readPoint(row) }))
}
