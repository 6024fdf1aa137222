import 'server-only'
import { RATE_DAYS } from '@/lib/domain/consultation/consultation'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRows, select } from '@/lib/data/typed-reads'

/** Questions whose answer was due, and how many were answered in time. */
export type AnswerRate = { readonly due: number; readonly inTime: number }

const RATE = select({
  institutionId: expression<string>(Prisma.sql`r.institution_id::text`),
  due: expression<number>(Prisma.sql`r.due::int`),
  inTime: expression<number>(Prisma.sql`r.in_time::int`),
})

/** The rates of the last RATE_DAYS days by institution; one without a due question is missing. */
export async function findAnswerRates(
  db: Db,
  institutionIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, AnswerRate>> {
  const since = new Date(at.getTime() - RATE_DAYS * 86_400_000)
  const rows = await readRows(
    db,
    RATE,
    Prisma.sql`FROM heyi_answer_rates(${[...institutionIds]}::uuid[], ${since}, ${at}) r`,
  )
  return new Map(rows.map(({ institutionId, ...rate }) => [institutionId, rate]))
}
