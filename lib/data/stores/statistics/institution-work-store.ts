import 'server-only'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import { compareByName } from '@/lib/domain/list/by-name'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { caseloadCapInForce } from '@/lib/data/stores/parameter/parameter-store'
import {
  columnsOf,
  expression,
  readRows,
  readValue,
  ROW_COUNT,
  select,
} from '@/lib/data/typed-reads'

const d = columnsOf('case_declines', 'd')

/** How many referrals an institution declined in a period. */
export async function countDeclines(
  db: Read,
  institutionId: string,
  { from, to }: Period,
  disputeType: DisputeType | undefined,
): Promise<number> {
  const midnight = (day: LocalDate) =>
    Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`
  return readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM case_declines d WHERE ${d.institution_id} = ${institutionId}::uuid
      AND ${d.declined_at} >= ${midnight(firstDayOf(from))}
      AND ${d.declined_at} < ${midnight(addDays(lastDayOf(to), 1))}
      ${disputeType ? Prisma.sql`AND ${d.dispute_type} = ${disputeType}` : Prisma.empty}`,
  )
}

/** A mediator of an institution, and how many cases they may carry. */
export type CarryingMediator = {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
  readonly cap: number
}

const a = columnsOf('accounts', 'a')
const p = columnsOf('mediator_profiles', 'p')
const CARRYING = select({
  id: a.id,
  name: a.name,
  isActive: expression<boolean>(Prisma.sql`${a.status} = 'active'`),
  cap: caseloadCapInForce(),
})

/** Every mediator an institution has or had, by name. */
export async function findCarryingMediators(
  db: Read,
  institutionId: string,
): Promise<CarryingMediator[]> {
  const rows = await readRows(
    db,
    CARRYING,
    Prisma.sql`FROM mediator_profiles p JOIN accounts a ON ${a.id} = ${p.account_id}
      WHERE ${p.institution_id} = ${institutionId}::uuid`,
  )
  return rows.toSorted(compareByName)
}
