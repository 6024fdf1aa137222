import 'server-only'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import { addDays } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'

/** How many referrals an institution declined in a period. */
export async function countDeclines(
  db: Read,
  institutionId: string,
  { from, to }: Period,
  disputeType: DisputeType | undefined,
): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM case_declines WHERE institution_id = ${institutionId}::uuid
      AND declined_at >= (${firstDayOf(from)}::date::timestamp AT TIME ZONE 'Asia/Shanghai')
      AND declined_at < (${addDays(lastDayOf(to), 1)}::date::timestamp AT TIME ZONE 'Asia/Shanghai')
      ${disputeType ? Prisma.sql`AND dispute_type = ${disputeType}` : Prisma.empty}`
  return row?.n ?? 0
}

/** A mediator of an institution, and how many cases they may carry. */
export type CarryingMediator = {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
  readonly cap: number
}

/** Every mediator an institution has or had, by name. */
export async function findCarryingMediators(
  db: Read,
  institutionId: string,
): Promise<CarryingMediator[]> {
  return db.$queryRaw<CarryingMediator[]>`
    SELECT a.id::text AS id, a.name, a.status = 'active' AS "isActive", p.caseload_cap AS cap
    FROM mediator_profiles p JOIN accounts a ON a.id = p.account_id WHERE p.institution_id = ${institutionId}::uuid ORDER BY a.name, a.id`
}
