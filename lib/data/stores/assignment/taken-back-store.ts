import 'server-only'
import { REPLACE_REASONS, type ReplaceReason } from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/**
 * A case that the institution took back from this mediator: its number and the kind of reason, and
 * nothing of the case itself.
 */
export type TakenBack = {
  readonly caseId: string
  readonly caseNo: string
  readonly at: Date
  readonly reason: ReplaceReason
}

const c = columnsOf('cases', 'c')
/** Of the rows `t` that heyi_taken_back returns. */
const TAKEN_BACK = select({
  caseId: expression<string>(Prisma.sql`t.case_id::text`),
  caseNo: expression<string>(Prisma.sql`max(t.case_no)`),
  at: expression<Date>(Prisma.sql`max(t.at)`),
  reason: expression<string>(Prisma.sql`(array_agg(t.reason ORDER BY t.at DESC))[1]`),
})

/**
 * Cases taken back from this mediator since then and not assigned to them again, latest first.
 * Empty for an actor who is no mediator.
 */
export async function findTakenBack(db: Read, since: Date): Promise<TakenBack[]> {
  const rows = await readRows(
    db,
    TAKEN_BACK,
    Prisma.sql`FROM heyi_taken_back() t
      WHERE t.at >= ${since} AND NOT EXISTS (SELECT 1 FROM cases c
        WHERE ${c.id} = t.case_id AND ${c.mediator_id} = heyi_actor())
      GROUP BY t.case_id ORDER BY max(t.at) DESC`,
  )
  return rows.map((row) => ({
    ...row,
    reason: parseStoredEnum(REPLACE_REASONS, row.reason, 'assignments.end_reason'),
  }))
}
