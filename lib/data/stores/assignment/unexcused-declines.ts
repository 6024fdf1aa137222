import 'server-only'
import {
  declinesCountedSince,
  UNEXCUSED_REPLACEMENTS,
  UNEXCUSED_WITHDRAWALS,
} from '@/lib/domain/assignment/repeated-declines'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readValue } from '@/lib/data/typed-reads'

const a = columnsOf('assignments', 'a')

/**
 * Assignments that ended within twelve months without a good reason, of the mediator whose id the
 * expression gives.
 */
export const unexcusedDeclinesOf = (mediatorId: Prisma.Sql, today: LocalDate) =>
  expression<number>(Prisma.sql`
    (SELECT count(*)::int FROM assignments a
      WHERE ${a.mediator_id} = ${mediatorId}
        AND ${a.ended_at}
          >= ${declinesCountedSince(today)}::date::timestamp AT TIME ZONE 'Asia/Shanghai'
        AND (${a.ended_because} = 'withdrawn'
          AND ${a.end_reason} = ANY (${[...UNEXCUSED_WITHDRAWALS]})
          OR ${a.ended_because} = 'replaced_by_institution'
            AND ${a.end_reason} = ANY (${[...UNEXCUSED_REPLACEMENTS]})))`)

/** The same of one mediator. */
export async function countUnexcusedDeclines(
  db: Db | Read,
  mediatorId: string,
  today: LocalDate,
): Promise<number> {
  return readValue(db, unexcusedDeclinesOf(Prisma.sql`${mediatorId}::uuid`, today))
}
