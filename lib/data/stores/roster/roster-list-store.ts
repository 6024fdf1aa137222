import 'server-only'
import type { RosterEntry } from '@/lib/domain/roster/roster'
import {
  HEARD_AS,
  type HeardAs,
  ROSTER_ACTS,
  type RosterAct,
  type RosterStatus,
} from '@/lib/domain/roster/roster-moves'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { rosterSelect, toRosterEntry } from '@/lib/data/mappers/roster'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select } from '@/lib/data/typed-reads'

// 名册 as lists: of a court, of an institution, of a mediator. Row-level security shows each its own;
// the list of a court names the court as well, because no index serves a policy.

export type RosterFilter = {
  readonly courtId: string
  readonly statuses: readonly RosterStatus[] | null
  readonly kind: 'institution' | 'mediator' | null
  /** A part of a name, of the subject or of its institution. */
  readonly name: string | null
}

export type RosterHead = RosterEntry & { readonly court: string; readonly institution: string }

const headSelect = {
  ...rosterSelect,
  court: { select: { name: true } },
  institution: { select: { name: true } },
} as const

type HeadRow = Parameters<typeof toRosterEntry>[0] & {
  readonly court: { readonly name: string }
  readonly institution: { readonly name: string }
}

const toHead = ({ court, institution, ...row }: HeadRow): RosterHead => ({
  ...toRosterEntry(row),
  court: court.name,
  institution: institution.name,
})

function whereEntry({ courtId, statuses, kind, name }: RosterFilter): Prisma.RosterEntryWhereInput {
  return {
    courtId,
    ...(statuses && { status: { in: [...statuses] } }),
    ...(kind && { mediatorId: kind === 'institution' ? null : { not: null } }),
    ...(name && {
      OR: [{ name: { contains: name } }, { institution: { name: { contains: name } } }],
    }),
  }
}

/** A page of the entries that the actor reads. */
export async function findRosterHeads(
  db: Db,
  filter: RosterFilter,
  {
    where,
    orderBy,
    take,
  }: { readonly where: object; readonly orderBy: object; readonly take: number },
): Promise<RosterHead[]> {
  const rows = await db.rosterEntry.findMany({
    where: { AND: [whereEntry(filter), where] },
    orderBy,
    take,
    select: headSelect,
  })
  return rows.map(toHead)
}

export function countRosterEntries(db: Db, filter: RosterFilter): Promise<number> {
  return db.rosterEntry.count({ where: whereEntry(filter) })
}

/** How many confirmed entries of the court end within these days. */
export function countEndingEntries(
  db: Db,
  courtId: string,
  today: LocalDate,
  days: number,
): Promise<number> {
  const validUntil = { gte: fromDay(today), lte: fromDay(addDays(today, days)) }
  return db.rosterEntry.count({ where: { courtId, status: 'confirmed', validUntil } })
}

export type WaitingEntry = RosterHead & {
  readonly qualification: string | null
  /** Of a mediator; null: none is on record, or an institution. */
  readonly lastTrainedOn: LocalDate | null
}

/** Entries of the court that wait for its decision, those of one institution together. */
export async function findWaitingEntries(
  db: Db,
  courtId: string,
  take: number,
): Promise<WaitingEntry[]> {
  const rows = await db.rosterEntry.findMany({
    where: { courtId, status: 'recommended' },
    orderBy: [{ institution: { name: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
    take,
    select: { ...headSelect, qualification: true },
  })
  const trained = await readRows(
    db,
    select({
      id: expression<string>(Prisma.sql`w.id`),
      on: expression<Date>(Prisma.sql`max(t.held_on)`),
    }),
    Prisma.sql`FROM unnest(${rows.map(({ id }) => id)}::uuid[]) w(id)
      CROSS JOIN LATERAL heyi_roster_trainings(w.id) t GROUP BY 1`,
  )
  const trainedOn = new Map(trained.map(({ id, on }) => [id, toDay(on)]))
  return rows.map(({ qualification, ...row }) => ({
    ...toHead(row),
    qualification,
    lastTrainedOn: trainedOn.get(row.id) ?? null,
  }))
}

/** All entries that the actor reads: of an institution with its people, or of a mediator. */
export async function findOwnEntries(db: Db): Promise<RosterHead[]> {
  const rows = await db.rosterEntry.findMany({
    orderBy: [{ name: 'asc' }, { courtId: 'asc' }],
    select: headSelect,
  })
  return rows.map(toHead)
}

export type PersonOfRoster = {
  readonly id: string
  readonly name: string
  readonly lastTrainedOn: LocalDate | null
}

/** The institution's active mediators, by name, with their last training. */
export async function findPeopleForRoster(
  db: Db,
  institutionId: string,
): Promise<PersonOfRoster[]> {
  const rows = await db.account.findMany({
    where: { institutionId, role: 'mediator', status: 'active' },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      mediator: {
        select: {
          trainings: {
            where: { revokedAt: null },
            orderBy: { heldOn: 'desc' },
            take: 1,
            select: { heldOn: true },
          },
        },
      },
    },
  })
  return rows.map(({ id, name, mediator }) => ({
    id,
    name,
    lastTrainedOn: toDayOrNull(mediator?.trainings[0]?.heldOn ?? null),
  }))
}

/** Every court by name. */
export function findCourtsForRoster(
  db: Db,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return db.court.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })
}

export type KeptRosterAct = {
  readonly act: RosterAct
  readonly by: string
  readonly ground: string | null
  readonly words: string | null
  readonly heard: HeardAs | null
  readonly certificateNo: string | null
  readonly validFrom: LocalDate | null
  readonly validUntil: LocalDate | null
  readonly at: Date
}

/** The history of an entry, the latest first. */
export async function findRosterActs(db: Db, entryId: string): Promise<KeptRosterAct[]> {
  const rows = await db.rosterAct.findMany({
    where: { entryId },
    orderBy: { actNo: 'desc' },
    take: 200,
    select: {
      act: true,
      byName: true,
      ground: true,
      words: true,
      heard: true,
      certificateNo: true,
      validFrom: true,
      validUntil: true,
      madeAt: true,
    },
  })
  return rows.map(({ act, byName, madeAt, validFrom, validUntil, heard, ...row }) => ({
    ...row,
    heard: heard === null ? null : parseStoredEnum(HEARD_AS, heard, 'roster_acts.heard'),
    act: parseStoredEnum(ROSTER_ACTS, act, 'roster_acts.act'),
    by: byName,
    at: madeAt,
    validFrom: toDayOrNull(validFrom),
    validUntil: toDayOrNull(validUntil),
  }))
}

/** The cases of the entry's court that run with its mediator or institution now, at most fifty. */
export function findRosterCases(
  db: Read,
  entryId: string,
): Promise<{ readonly id: string; readonly caseNo: string }[]> {
  return readRows(
    db,
    select({
      id: expression<string>(Prisma.sql`c.id`),
      caseNo: expression<string>(Prisma.sql`c.case_no`),
    }),
    Prisma.sql`FROM heyi_roster_cases(${entryId}::uuid) c`,
  )
}
