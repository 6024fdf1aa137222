import 'server-only'
import type { Read } from './door'
import { Prisma } from './generated/prisma/client'
import { limitLiteral } from './sql-literals'
import { readValue, ROW_COUNT } from './typed-reads'

/** Beyond these a number is no longer worth counting: the screen says “以上”. */
export const COUNTED_AT_MOST = 2_000

export type Counted = { readonly total: number; readonly isMore: boolean }

/** How many rows `rest` (from FROM on, in no order) finds, counted up to COUNTED_AT_MOST. */
export async function countUpToMost(db: Read, rest: Prisma.Sql): Promise<Counted> {
  const total = await readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM (SELECT 1 ${rest} ${limitLiteral(COUNTED_AT_MOST + 1)}) counted`,
  )
  return { total: Math.min(total, COUNTED_AT_MOST), isMore: total > COUNTED_AT_MOST }
}
