import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { CONTACT_CHANNELS } from '@/lib/domain/case/vocabulary'
import {
  PERFORMANCES,
  SATISFACTIONS,
  type FollowUp,
  type PerformanceResult,
} from '@/lib/domain/performance/follow-up'
import { findLastDay, type PerformanceDay } from '@/lib/domain/performance/performance-days'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 履行与回访: when the duties of an agreement are due, and what the follow-ups found. Rows are added
// only.

const d = columnsOf('performance_days', 'd')
const DAY = select({ termNo: d.term_no, partNo: d.part_no, on: d.due_on })

const f = columnsOf('follow_ups', 'f')
const FOLLOW_UP = select({
  partyId: f.party_id,
  party: f.party_name,
  by: f.mediator_name,
  on: f.made_on,
  how: f.way,
  performance: f.performance,
  satisfaction: f.satisfaction,
  objections: f.objections,
})

/** A follow-up as the case shows it. */
export type FiledFollowUp = FollowUp & { readonly by: string }

/** The days of performance of a case in the order of the agreement's items. */
export async function findPerformanceDays(db: Read, caseId: string): Promise<PerformanceDay[]> {
  const rows = await readRows(
    db,
    DAY,
    Prisma.sql`FROM performance_days d WHERE ${d.case_id} = ${caseId}::uuid
      ORDER BY ${d.term_no}, ${d.part_no}`,
  )
  return rows.map(({ on, ...row }) => ({ ...row, on: toDay(on) }))
}

/** The follow-ups of a case in the order in which they were recorded. */
export async function findFollowUps(db: Read, caseId: string): Promise<FiledFollowUp[]> {
  const rows = await readRows(
    db,
    FOLLOW_UP,
    Prisma.sql`FROM follow_ups f WHERE ${f.case_id} = ${caseId}::uuid ORDER BY ${f.entry_no}`,
  )
  return rows.map(({ on, how, performance, satisfaction, ...row }) => ({
    ...row,
    on: toDay(on),
    how: parseStoredEnum(CONTACT_CHANNELS, how, 'follow_ups.way'),
    performance: parseStoredEnum(PERFORMANCES, performance, 'follow_ups.performance'),
    satisfaction:
      satisfaction === null
        ? null
        : parseStoredEnum(SATISFACTIONS, satisfaction, 'follow_ups.satisfaction'),
  }))
}

/**
 * Stores the days of the agreement by which a case was closed, and the last of them on the case.
 */
export async function addPerformanceDays(
  db: Db,
  grant: Grant<'case:close'>,
  { id, courtId, holderId }: CaseRecord,
  days: readonly PerformanceDay[],
): Promise<void> {
  const last = findLastDay(days)
  if (last === null) return
  await db.performanceDay.createMany({
    data: days.map(({ on, ...day }) => ({
      ...day,
      dueOn: fromDay(on),
      mediatorId: grant.actor.id,
      caseId: id,
      courtId,
      holderId,
    })),
  })
  await db.case.updateMany({ where: { id }, data: { performanceDueOn: fromDay(last) } })
}

/**
 * Adds a follow-up behind the `recorded` ones, with what the case counts for now. The case is
 * locked: the database refuses two entries of one number.
 */
export async function addFollowUp(
  db: Db,
  grant: Grant<'followup:record'>,
  { id, courtId, holderId }: CaseRecord,
  { party, on, how, ...entry }: FollowUp,
  {
    recorded,
    result,
    at,
  }: {
    readonly recorded: number
    readonly result: PerformanceResult | null
    readonly at: Date
  },
): Promise<void> {
  await db.followUp.create({
    data: {
      ...entry,
      partyName: party,
      way: how,
      madeOn: fromDay(on),
      entryNo: recorded + 1,
      recordedAt: at,
      mediatorId: grant.actor.id,
      mediatorName: grant.actor.name,
      caseId: id,
      courtId,
      holderId,
    },
    select: { id: true },
  })
  await db.case.updateMany({ where: { id }, data: { performance: result } })
}
