import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { fromDay, toDay } from '@/lib/data/mappers/day'

// 陈述申辩. The clerk of the court and the one complained about read it
// (prisma/functions/195-complaint-hearings.sql).

const select = {
  complaintId: true,
  caseId: true,
  courtId: true,
  words: true,
  dueOn: true,
  openedByName: true,
  openedAt: true,
  statement: true,
  statedByName: true,
  statedAt: true,
} as const

type Row = {
  readonly complaintId: string
  readonly caseId: string
  readonly courtId: string
  readonly words: string
  readonly dueOn: Date
  readonly openedByName: string
  readonly openedAt: Date
  readonly statement: string | null
  readonly statedByName: string | null
  readonly statedAt: Date | null
}

const toHearing = ({ dueOn, openedByName, statedByName, ...row }: Row) => ({
  ...row,
  dueOn: toDay(dueOn),
  openedBy: openedByName,
  statedBy: statedByName,
})

export type StoredHearing = ReturnType<typeof toHearing>

/** The hearing of a complaint; null: none was opened, or it is not for this actor. */
export async function findHearing(db: Db, complaintId: string): Promise<StoredHearing | null> {
  const row = await db.complaintHearing.findUnique({ where: { complaintId }, select })
  return row && toHearing(row)
}

/** All hearings that the actor reads, the latest first. */
export async function findHearings(
  db: Db,
): Promise<(StoredHearing & { readonly court: string })[]> {
  const rows = await db.complaintHearing.findMany({
    orderBy: { openedAt: 'desc' },
    take: 100,
    select,
  })
  const courts = await db.court.findMany({
    where: { id: { in: rows.map(({ courtId }) => courtId) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(courts.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...toHearing(row), court: nameOf.get(row.courtId) ?? '' }))
}

type OfComplaint = {
  readonly id: string
  readonly caseId: string
  readonly courtId: string
  readonly holderId: string
}

/** Opens a hearing. @returns false: there is one */
export async function addHearing(
  db: Db,
  { actor }: Grant<'complaint:open-hearing'>,
  { id: complaintId, caseId, courtId, holderId }: OfComplaint,
  { words, dueOn }: { readonly words: string; readonly dueOn: LocalDate },
  openedAt: Date,
): Promise<boolean> {
  const { count } = await db.complaintHearing.createMany({
    skipDuplicates: true,
    data: [
      {
        complaintId,
        caseId,
        courtId,
        holderId,
        words,
        dueOn: fromDay(dueOn),
        openedByName: actor.name,
        openedAt,
      },
    ],
  })
  return count === 1
}

/** Stores the statement, once. @returns whether this did it */
export async function addStatement(
  db: Db,
  { actor }: Grant<'complaint:state'>,
  complaintId: string,
  statement: string,
  statedAt: Date,
): Promise<boolean> {
  const { count } = await db.complaintHearing.updateMany({
    where: { complaintId, statement: null },
    data: { statement, statedByName: actor.name, statedAt },
  })
  return count === 1
}
