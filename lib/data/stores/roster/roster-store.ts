import 'server-only'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'
import type { RosterTransition } from '@/lib/domain/roster/decide-roster-move'
import type { RosterEntry } from '@/lib/domain/roster/roster'
import { ROSTER_MOVES, type HeardAs } from '@/lib/domain/roster/roster-moves'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { rosterSelect, toRosterEntry } from '@/lib/data/mappers/roster'
import { expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// 名册. Who reads and writes which entry is in prisma/functions/188-roster.sql, in which order in
// 187-roster-moves.sql.

/** An entry with the names of its court and institution and what the institution wrote. */
export type RosterFile = RosterEntry & {
  readonly court: string
  readonly institution: string
  readonly qualification: string | null
}

const fileSelect = {
  ...rosterSelect,
  qualification: true,
  court: { select: { name: true } },
  institution: { select: { name: true } },
} as const

/** One entry; null: not for this actor. */
export async function findRosterFile(db: Db, entryId: string): Promise<RosterFile | null> {
  const row = await db.rosterEntry.findUnique({ where: { id: entryId }, select: fileSelect })
  return row && toRosterFile(row)
}

type FileRow = Prisma.RosterEntryGetPayload<{ select: typeof fileSelect }>

function toRosterFile({ court, institution, qualification, ...entry }: FileRow): RosterFile {
  return {
    ...toRosterEntry(entry),
    qualification,
    court: court.name,
    institution: institution.name,
  }
}

/**
 * The entries of a mediator that a court has not refused or removed and that were not resigned.
 */
export async function findEntriesInPlay(db: Db, mediatorId: string): Promise<RosterFile[]> {
  const rows = await db.rosterEntry.findMany({
    where: { mediatorId, status: { in: [...ROSTER_MOVES.resign.from] } },
    orderBy: { id: 'asc' },
    select: fileSelect,
  })
  return rows.map(toRosterFile)
}

/** The entry of this subject at the court; null: it was never recommended. */
export async function findEntryOf(
  db: Db,
  of: Pick<RosterEntry, 'courtId' | 'institutionId' | 'mediatorId'>,
): Promise<RosterEntry | null> {
  const { courtId, institutionId, mediatorId } = of
  const row = await db.rosterEntry.findFirst({
    where: { courtId, institutionId, mediatorId },
    select: rosterSelect,
  })
  return row && toRosterEntry(row)
}

export type RosterTraining = {
  readonly title: string
  readonly organiser: string | null
  readonly heldOn: LocalDate
  readonly hours: number
}

/** The trainings on record of whose entry it is, the latest first. Empty for an institution. */
export async function findRosterTrainings(db: Read, entryId: string): Promise<RosterTraining[]> {
  const rows = await readRows(
    db,
    select({
      title: expression<string>(Prisma.sql`t.title`),
      organiser: expression<string | null>(Prisma.sql`t.organiser`),
      heldOn: expression<Date>(Prisma.sql`t.held_on`),
      hours: expression<number>(Prisma.sql`t.hours`),
    }),
    Prisma.sql`FROM heyi_roster_trainings(${entryId}::uuid) t`,
  )
  return rows.map((row) => ({ ...row, heldOn: toDay(row.heldOn) }))
}

/**
 * The name of a mediator of the actor's institution, or of the institution itself; null: neither.
 */
export async function findSubjectName(
  db: Db,
  { institutionId, mediatorId }: Pick<RosterEntry, 'institutionId' | 'mediatorId'>,
): Promise<string | null> {
  const row = mediatorId
    ? await db.account.findFirst({
        where: { id: mediatorId, institutionId, role: 'mediator' },
        select: { name: true },
      })
    : await db.institution.findUnique({ where: { id: institutionId }, select: { name: true } })
  return row?.name ?? null
}

/** Recommends for the first time. @returns false: another administrator was faster */
export async function addRecommendation(
  db: Db,
  { actor }: Grant<'roster:recommend'>,
  entry: Pick<RosterEntry, 'id' | 'courtId' | 'institutionId' | 'mediatorId' | 'name'>,
  qualification: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.rosterEntry.createMany({
    skipDuplicates: true,
    data: [
      {
        ...entry,
        qualification,
        status: 'recommended',
        source: 'recommendation',
        lastAct: 'recommend',
        lastActBy: actor.name,
        lastActAt: at,
      },
    ],
  })
  return count === 1
}

/** What a move changes beside the status. */
export type RosterChanges = {
  readonly source?: 'recommendation'
  readonly qualification?: string
  readonly certificateNo?: string
  readonly validFrom?: LocalDate
  readonly validUntil?: LocalDate
  readonly renewalRequestedAt?: Date | null
}

/** Applies a decided move to the entry as it was read. @returns false: another act was faster */
export async function moveRosterEntry(
  db: Db,
  { actor }: Grant<WriteAct>,
  { id, revision }: Pick<RosterEntry, 'id' | 'revision'>,
  { move, to }: RosterTransition,
  { validFrom, validUntil, ...columns }: RosterChanges,
  at: Date,
): Promise<boolean> {
  const { count } = await db.rosterEntry.updateMany({
    where: { id, revision },
    data: {
      ...columns,
      ...(validFrom && { validFrom: fromDay(validFrom) }),
      // Warnings begin again with a new end.
      ...(validUntil && { validUntil: fromDay(validUntil), warnedDays: null }),
      status: to,
      revision: revision + 1,
      lastAct: move,
      lastActBy: actor.name,
      lastActAt: at,
    },
  })
  return count === 1
}

/** Keeps what was done in the history of the entry; its number is the entry's revision. */
export async function addRosterAct(
  db: Db,
  { actor }: Grant<WriteAct>,
  entry: Pick<RosterEntry, 'id' | 'courtId' | 'institutionId' | 'mediatorId' | 'revision'>,
  { move }: Pick<RosterTransition, 'move'>,
  kept: Pick<RosterChanges, 'certificateNo' | 'validFrom' | 'validUntil'> & {
    readonly ground?: string | null
    readonly words?: string | null
    readonly heard?: HeardAs
  },
  madeAt: Date,
): Promise<void> {
  const { validFrom, validUntil, ...columns } = kept
  await db.rosterAct.createMany({
    data: [
      {
        ...columns,
        validFrom: validFrom ? fromDay(validFrom) : null,
        validUntil: validUntil ? fromDay(validUntil) : null,
        entryId: entry.id,
        actNo: entry.revision,
        courtId: entry.courtId,
        institutionId: entry.institutionId,
        mediatorId: entry.mediatorId,
        act: move,
        byAccount: actor.id,
        byName: actor.name,
        byRole: actor.role,
        madeAt,
      },
    ],
  })
}

/** Whether another entry of the court has the certificate. */
export async function isCertificateTaken(
  db: Db,
  courtId: string,
  certificateNo: string,
  exceptId: string,
): Promise<boolean> {
  const where = { courtId, certificateNo, id: { not: exceptId } }
  return (await db.rosterEntry.count({ where })) > 0
}

/**
 * Holds the entry of a mediator at the court until the transaction ends, so that a removal at the
 * same moment is before or after an assignment. @returns whether it is in force
 */
export function holdRosterEntry(db: Db, courtId: string, mediatorId: string): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_hold_roster(${courtId}::uuid, ${mediatorId}::uuid)`),
  )
}
