import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { limitLiteral, FORCE_CUSTOM_PLAN } from '@/lib/data/sql-literals'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { caseListColumns, toCaseListRow, type CaseListRow } from '@/lib/data/mappers/case-list'
import { conditionsOf } from './case-conditions'
import { needsCustomPlan, type CaseFilter } from './case-filter'
import { type SearchMatches, isAmong, whereFound } from './case-search'
import {
  andBehindCursor,
  sortedByCaseOrder,
  type CaseListQuery,
  type CaseSlice,
} from './case-order'

const c = columnsOf('cases', 'c')
const ID = select({ id: c.id })

/**
 * Ids of a slice whose plan depends on the values: the statement is so short that planning it costs
 * next to nothing, and the rows are then read by these ids. The position in the list needs no plan
 * of its own, since the order's index is entered there.
 */
async function findSlice(
  db: Read,
  where: Prisma.Sql,
  inOrder: Prisma.Sql,
): Promise<readonly string[]> {
  const rows = await readRows(
    db,
    ID,
    Prisma.sql`FROM cases c WHERE ${where} ${inOrder}`,
    Prisma.sql`${FORCE_CUSTOM_PLAN} `,
  )
  return rows.map(({ id }) => id)
}

/**
 * The slice of the matches is chosen by their ids before their rows are read: only short rows are
 * sorted, and what is passed over before a page is read from the index alone.
 */
async function whereOnSlice(
  db: Read,
  filter: CaseFilter,
  matches: SearchMatches,
  conditions: Prisma.Sql,
  inOrder: Prisma.Sql,
  isPassingOver: boolean,
): Promise<Prisma.Sql> {
  if (matches.kind === 'page') return isAmong(matches.ids)
  if (needsCustomPlan(filter) || matches.kind === 'ids')
    return isAmong(await findSlice(db, conditions, inOrder))
  return isPassingOver
    ? Prisma.sql`c.id = ANY (ARRAY(SELECT c.id FROM cases c WHERE ${conditions} ${inOrder}))`
    : conditions
}

const ROW = select(caseListColumns)

/**
 * One slice of a list with all values of its rows. A backwards slice comes in reversed order
 * (lib/queries/paging/keyset.ts).
 */
export async function readCaseList(
  db: Read,
  { tenant, filter, order, days }: CaseListQuery,
  matches: SearchMatches,
  slice: CaseSlice,
): Promise<CaseListRow[]> {
  const narrowed = Prisma.sql`${conditionsOf(tenant, filter, days)}${whereFound(matches)}`
  const behind = andBehindCursor(order, slice, needsCustomPlan(filter))
  const sorted = sortedByCaseOrder(order, slice.isBackwards)
  const conditions = Prisma.sql`${narrowed}${behind}`
  const skipped = slice.skipped ? Prisma.sql` OFFSET ${slice.skipped}::int` : Prisma.empty
  const inOrder = Prisma.sql`ORDER BY ${sorted} ${limitLiteral(slice.take)}${skipped}`
  const where = await whereOnSlice(
    db,
    filter,
    matches,
    conditions,
    inOrder,
    (slice.skipped ?? 0) > 0,
  )
  // Rows found by their ids are already behind those skipped.
  const kept =
    where === conditions ? inOrder : Prisma.sql`ORDER BY ${sorted} ${limitLiteral(slice.take)}`
  const rows = await readRows(
    db,
    ROW,
    Prisma.sql`FROM page c JOIN courts t ON t.id = c.court_id
      ORDER BY ${sorted}`,
    Prisma.sql`WITH page AS MATERIALIZED (SELECT c.* FROM cases c WHERE ${where} ${kept}) `,
  )
  return rows.map(toCaseListRow)
}
