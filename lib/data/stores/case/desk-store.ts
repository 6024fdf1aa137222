import 'server-only'
import { DESK_AGES, type DeskAge, type DeskDays, type DeskNode } from '@/lib/domain/desk/court-desk'
import type { CourtStage } from '@/lib/domain/court-stage/stage'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { FORCE_CUSTOM_PLAN, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { hasAge } from './desk-ages'
import { isAt, isSince, KEYS, NODES_OF, PERIODS, pointAt, readPoint } from './desk-points'

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

/** The cases of a part whose periods end first, of each kind of period at most so many. */
export async function findDeskKeys(
  db: Read,
  courtId: string,
  { nodes, ages }: DeskPart,
  days: DeskDays,
  take: number,
): Promise<DeskKey[]> {
  const periods = PERIODS.flatMap((period) => {
    const among = nodes.filter((node) => NODES_OF[period].includes(node))
    return among.length > 0 ? [{ period, among }] : []
  })
  const found = await Promise.all(
    periods.map(async ({ period, among }) => {
      const aged = (ages ?? DESK_AGES).map((age) => Prisma.sql`(${hasAge(period, age, days)})`)
      const rows = await readRows(
        db,
        select({
          ...pointAt(days.today),
          id: c.id,
          dueOn: expression<string | null>(
            isSince(period) ? Prisma.sql`NULL::text` : Prisma.sql`${KEYS[period]}::text`,
          ),
          since: expression<Date | null>(
            isSince(period) ? KEYS[period] : Prisma.sql`NULL::timestamptz`,
          ),
        }),
        Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid AND ${isAt(
          period,
          among,
          days.today,
        )}
          ${ages === null ? Prisma.empty : Prisma.sql`AND (${Prisma.join(aged, ' OR ')})`}
          ORDER BY ${KEYS[period]}, ${c.id} ${limitLiteral(take)} ${FORCE_CUSTOM_PLAN}`,
      )
      return rows.map(({ id, dueOn, since, ...row }) => ({
        id,
        dueOn,
        since,
        ...readPoint(row),
      }))
    }),
  )
  return found.flat()
}
