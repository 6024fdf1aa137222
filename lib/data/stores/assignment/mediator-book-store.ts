import 'server-only'
import type { Candidate } from '@/lib/domain/assignment/exclusions'
import type { ReplaceReason, WithdrawReason } from '@/lib/domain/case/vocabulary'
import type { RosterEntry } from '@/lib/domain/roster/roster'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { unexcusedDeclinesOf } from './unexcused-declines'
import { caseloadCapInForce } from '@/lib/data/stores/parameter/parameter-store'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { rosterSelect, toRosterEntry } from '@/lib/data/mappers/roster'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// The institution's mediators as every assignment reads them. No case of the institution is read:
// closed cases come from the tallies, open cases and the last assignment from an index of the
// mediator. The cost grows with the number of mediators alone.

/** Closed cases of one dispute type, and the successful ones among them. */
type Closed = { readonly closed: number; readonly succeeded: number }

/** A mediator independent of any case. */
export type BookedMediator = Omit<
  Candidate,
  | 'closedSameType'
  | 'succeededSameType'
  | 'disclosedOnThisCase'
  | 'withdrewOnThisCase'
  | 'replacedOnThisCase'
> & {
  readonly closedByType: ReadonlyMap<string, Closed>
  /** the own entries in the rosters of courts */
  readonly rosters: ReadonlyMap<string, RosterEntry>
}

/** Who left one case, and how. */
export type Leavers = {
  /** after a disclosure */
  readonly replaced: ReadonlySet<string>
  /** by 提前终结, and why each time */
  readonly withdrew: ReadonlyMap<string, readonly WithdrawReason[]>
  /** by the institution, and why each time */
  readonly takenFrom: ReadonlyMap<string, readonly ReplaceReason[]>
}

type ClosedOfType = Closed & { readonly type: string; readonly succeededDays: number }

const p = columnsOf('mediator_profiles', 'p')
const c = columnsOf('cases', 'c')
const a = columnsOf('assignments', 'a')
const m = columnsOf('case_co_mediators', 'm')
const r = columnsOf('mediator_trainings', 'r')
const t = columnsOf('mediator_tallies', 't')
const measuredIn = (institutionId: string, today: LocalDate) =>
  select({
    mediatorId: p.account_id,
    caseloadCap: caseloadCapInForce(),
    openCases: expression<number>(Prisma.sql`
    (SELECT count(*)::int FROM cases c
      WHERE ${c.mediator_id} = ${p.account_id} AND ${c.status} = ANY (${[...CARRIED_STATUSES]}))`),
    coMediated: expression<number>(Prisma.sql`
    (SELECT count(*)::int FROM case_co_mediators m
      WHERE ${m.mediator_id} = ${p.account_id} AND ${m.ended_at} IS NULL)`),
    lastAssigned: expression<Date | null>(Prisma.sql`
    (SELECT ${a.assigned_at} FROM assignments a
      WHERE ${a.mediator_id} = ${p.account_id} AND ${a.ended_because} IS DISTINCT FROM 'undone'
      ORDER BY ${a.assigned_at} DESC LIMIT 1)`),
    assignedToday: expression<number>(Prisma.sql`
    (SELECT count(*)::int FROM assignments a
      WHERE ${a.mediator_id} = ${p.account_id} AND ${a.ended_because} IS DISTINCT FROM 'undone'
        AND ${a.assigned_at} >= ${today}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`),
    lastTrained: expression<Date | null>(Prisma.sql`
    (SELECT max(${r.held_on}) FROM mediator_trainings r
      WHERE ${r.mediator_id} = ${p.account_id} AND ${r.revoked_at} IS NULL
        AND ${r.held_on} <= ${today}::date)`),
    unexcusedDeclines: unexcusedDeclinesOf(Prisma.sql`${p.account_id}`, today),
    tallies: expression<readonly ClosedOfType[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('type', ${t.dispute_type}, 'closed', ${t.cases},
        'succeeded', ${t.succeeded}, 'succeededDays', ${t.succeeded_days}))
      FROM mediator_tallies t
      WHERE ${t.home_id} = ${institutionId}::uuid AND ${t.mediator_id} = ${p.account_id})`),
  })

async function measure(db: Db, institutionId: string, today: LocalDate) {
  const rows = await readRows(
    db,
    measuredIn(institutionId, today),
    Prisma.sql`FROM mediator_profiles p WHERE ${p.institution_id} = ${institutionId}::uuid`,
  )
  return new Map(rows.map((row) => [row.mediatorId, row]))
}

/** All mediators of the institution with their load, their closings and their turn. */
export async function findMediatorBook(
  db: Db,
  institutionId: string,
  today: LocalDate,
): Promise<BookedMediator[]> {
  const measured = await measure(db, institutionId, today)
  const profiles = await db.mediatorProfile.findMany({
    where: { institutionId },
    orderBy: { accountId: 'asc' },
    select: {
      accountId: true,
      identityHash: true,
      specialties: true,
      rosterConfirmedOn: true,
      rosterExpiresOn: true,
      leaveFrom: true,
      leaveTo: true,
      account: { select: { name: true, status: true, phoneHash: true } },
      rosterEntries: { select: rosterSelect },
    },
  })
  return profiles.map((profile) => {
    const numbers = measured.get(profile.accountId)
    const tallies = numbers?.tallies ?? []
    const from = toDayOrNull(profile.leaveFrom)
    const to = toDayOrNull(profile.leaveTo)
    return {
      mediatorId: profile.accountId,
      name: profile.account.name,
      status: parseStoredEnum(['active', 'disabled'], profile.account.status, 'accounts.status'),
      leave: from && to ? { from, to } : null,
      rosterConfirmedOn: toDayOrNull(profile.rosterConfirmedOn),
      rosterExpiresOn: toDayOrNull(profile.rosterExpiresOn),
      rosters: new Map(profile.rosterEntries.map((row) => [row.courtId, toRosterEntry(row)])),
      identityHash: profile.identityHash,
      phoneHash: profile.account.phoneHash,
      openCases: numbers?.openCases ?? 0,
      caseloadCap: numbers?.caseloadCap ?? 0,
      coMediatedCases: numbers?.coMediated ?? 0,
      lastTrainedOn: toDayOrNull(numbers?.lastTrained ?? null),
      unexcusedDeclines: numbers?.unexcusedDeclines ?? 0,
      assignedToday: numbers?.assignedToday ?? 0,
      specialties: profile.specialties,
      closedTotal: tallies.reduce((sum, { closed }) => sum + closed, 0),
      succeededTotal: tallies.reduce((sum, { succeeded }) => sum + succeeded, 0),
      succeededDays: tallies.reduce((sum, each) => sum + each.succeededDays, 0),
      closedByType: new Map(
        tallies.map(({ type, closed, succeeded }) => [type, { closed, succeeded }]),
      ),
      lastAssignedAt: numbers?.lastAssigned ? toLocalDate(numbers.lastAssigned) : null,
    }
  })
}

/** Closed cases of one dispute type in the whole institution. */
export function sumSameType(book: readonly BookedMediator[], disputeType: string): Closed {
  const own = book.flatMap(({ closedByType }) => closedByType.get(disputeType) ?? [])
  return {
    closed: own.reduce((sum, { closed }) => sum + closed, 0),
    succeeded: own.reduce((sum, { succeeded }) => sum + succeeded, 0),
  }
}

/**
 * What the roster of the case's court says of a mediator: no other court's counts (在线调解规则 第27条).
 */
function rosterFacts(
  entry: RosterEntry | undefined,
): Pick<Candidate, 'rosterConfirmedOn' | 'rosterExpiresOn' | 'rosterHeld' | 'isCertified'> {
  if (!entry) return { rosterConfirmedOn: null, rosterExpiresOn: null }
  const { status, source, validFrom, validUntil, lastActBy: by, lastActAt: at } = entry
  return status === 'confirmed'
    ? {
        rosterConfirmedOn: validFrom,
        rosterExpiresOn: validUntil,
        isCertified: source === 'recommendation',
      }
    : { rosterConfirmedOn: null, rosterExpiresOn: null, rosterHeld: { status, by, at } }
}

/** The same mediators as candidates for one case of this court. */
export function candidatesFor(
  book: readonly BookedMediator[],
  { disputeType, courtId }: { readonly disputeType: string; readonly courtId: string },
  leavers: Leavers,
): Candidate[] {
  return book.map(({ closedByType, rosters, ...mediator }) => ({
    ...mediator,
    ...rosterFacts(rosters.get(courtId)),
    closedSameType: closedByType.get(disputeType)?.closed ?? 0,
    succeededSameType: closedByType.get(disputeType)?.succeeded ?? 0,
    disclosedOnThisCase: leavers.replaced.has(mediator.mediatorId),
    withdrewOnThisCase: leavers.withdrew.get(mediator.mediatorId) ?? [],
    replacedOnThisCase: leavers.takenFrom.get(mediator.mediatorId) ?? [],
  }))
}
