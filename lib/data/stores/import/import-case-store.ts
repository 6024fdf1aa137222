import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { chainOf, EVENT_SHAPES, type EventData } from '@/lib/domain/audit/events'
import { formatCaseNumber, type CaseNumber } from '@/lib/domain/case-number/case-number'
import type { CasePlan, NamedMediator } from '@/lib/domain/import/decide-case-row'
import { computeClosingPoints } from '@/lib/domain/scoring/closing-points'
import type { RuleSet } from '@/lib/domain/scoring/rule-set'
import { toLocalDate, yearOf, type LocalDate } from '@/lib/domain/time/local-date'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { findRuleSetInForce } from '../scoring/rule-set-store'

// Cases created from rows of a 补录, many rows in few statements: people first (their foreign keys
// are checked at the end of the transaction), then the cases, then their events. The caller holds a
// savepoint, since a collision throws and nothing of the call may remain.

type NumberColumn = 'caseNo' | 'numberYear' | 'numberPrefix' | 'numberSerial'
type PlanColumn =
  | 'status'
  | 'referredAt'
  | 'receivedAt'
  | 'lastAct'
  | 'lastActBy'
  | 'lastActAt'
  | 'holderId'
  | 'institutionId'
  | 'courtId'
  | 'id'

export type ImportedCase = {
  readonly id: string
  readonly courtId: string
  readonly courtName: string
  readonly numberPrefix: string
  /** null: one is issued. */
  readonly brought: CaseNumber | null
  readonly plan: CasePlan
  readonly columns: Omit<Prisma.CaseCreateManyInput, NumberColumn | PlanColumn>
  readonly parties: readonly Prisma.PartyCreateManyInput[]
  readonly importId: string
  readonly rowNo: number
  readonly eventId: string
}

type ImportGrant = Grant<'case:import'>

/** The courts that have invited this institution. */
export async function findInvitingCourts(db: Db, institutionId: string) {
  return db.court.findMany({
    where: { invitations: { some: { institutionId } } },
    select: { id: true, name: true, shortName: true, caseNumberPrefix: true },
  })
}

/**
 * All present and former mediators of the institution: a list of past cases also names former ones.
 */
export async function findNamedMediators(db: Db, institutionId: string): Promise<NamedMediator[]> {
  return db.account.findMany({
    where: { institutionId, role: 'mediator' },
    select: { id: true, name: true },
  })
}

const NUMBERS_AT_ONCE = 5_000

/** Which of these numbers the institution's own cases have. */
export async function findTakenNumbers(
  db: Db,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>()
  for (let from = 0; from < numbers.length; from += NUMBERS_AT_ONCE) {
    const rows = await db.case.findMany({
      where: { caseNo: { in: numbers.slice(from, from + NUMBERS_AT_ONCE) } },
      select: { caseNo: true },
    })
    for (const { caseNo } of rows) taken.add(caseNo)
  }
  return taken
}

async function nextNumbers(db: Db, cases: readonly ImportedCase[]): Promise<CaseNumber[]> {
  if (cases.length === 0) return []
  const years = cases.map(({ plan }) => yearOf(toLocalDate(plan.referredAt)))
  const rows = await db.$queryRaw<CaseNumber[]>`
    SELECT w.year, w.prefix, heyi_next_case_serial(w.year, w.prefix) AS serial
    FROM unnest(${years}::int[], ${cases.map(({ numberPrefix }) => numberPrefix)}::text[]) WITH ORDINALITY AS w(year, prefix, place) ORDER BY w.place`
  return rows
}

function caseRow(
  imported: ImportedCase,
  number: CaseNumber,
  grant: ImportGrant,
  at: Date,
): Prisma.CaseCreateManyInput {
  const { id, courtId, plan, columns } = imported
  const holderId = importingInstitutionId(grant)
  const accepted =
    plan.status === 'pending_acceptance'
      ? null
      : { acceptedAt: plan.acceptedAt, mediationDueOn: fromDay(plan.mediationDueOn) }
  const closed = plan.status === 'closed' && {
    mediatorId: plan.mediator.id,
    mediatorName: plan.mediator.name,
    assignedAt: plan.acceptedAt,
    closedAt: plan.closedAt,
    outcome: plan.outcome,
    closingDays: plan.days,
  }
  return {
    ...columns,
    id,
    courtId,
    institutionId: holderId,
    holderId,
    status: plan.status,
    importId: imported.importId,
    caseNo: formatCaseNumber(number),
    numberYear: number.year,
    numberPrefix: number.prefix,
    numberSerial: number.serial,
    referredAt: plan.referredAt,
    receivedAt: plan.referredAt,
    acceptanceDueOn: fromDay(plan.acceptanceDueOn),
    ...accepted,
    ...closed,
    lastAct: 'case.imported',
    lastActBy: grant.actor.name,
    lastActAt: at,
  }
}

function importingInstitutionId(grant: ImportGrant): string {
  if (!grant.actor.institutionId) throw new Error('cases are imported by an institution')
  return grant.actor.institutionId
}

/**
 * Writes these cases with everything that belongs to them. Throws where one collides with an
 * existing row (a number, a person).
 * @returns their numbers, in the same order
 */
export async function addImportedCases(
  db: Db,
  grant: ImportGrant,
  cases: readonly ImportedCase[],
  at: Date,
): Promise<readonly string[]> {
  await db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  await db.party.createMany({ data: cases.flatMap(({ parties }) => [...parties]) })
  const brought = cases.flatMap((each) => (each.brought ? [{ each, number: each.brought }] : []))
  await insertCases(db, grant, brought, at)
  const unnumbered = cases.filter((each) => each.brought === null)
  const serials = await nextNumbers(db, unnumbered)
  const issued = unnumbered.map((each, index) => ({ each, number: serials[index]! }))
  await insertCases(db, grant, issued, at)
  const numbers = new Map(
    [...brought, ...issued].map(({ each, number }) => [each.id, formatCaseNumber(number)]),
  )
  const caseNoOf = (each: ImportedCase) => numbers.get(each.id) ?? ''
  await addEvents(db, grant, cases, caseNoOf, at)
  await addClosings(db, grant, cases)
  return cases.map(caseNoOf)
}

async function insertCases(
  db: Db,
  grant: ImportGrant,
  cases: readonly { readonly each: ImportedCase; readonly number: CaseNumber }[],
  at: Date,
): Promise<void> {
  if (cases.length > 0)
    await db.case.createMany({
      data: cases.map(({ each, number }) => caseRow(each, number, grant, at)),
    })
}

async function addEvents(
  db: Db,
  grant: ImportGrant,
  cases: readonly ImportedCase[],
  caseNoOf: (each: ImportedCase) => string,
  at: Date,
): Promise<void> {
  const { id: actorId, name: actorName, role: actorRole } = grant.actor
  await db.event.createMany({
    data: cases.map((each) => {
      const { plan, courtId, importId, rowNo } = each
      const data: EventData<'case.imported'> = {
        caseNo: caseNoOf(each),
        source: each.columns.source,
        court: each.courtName,
        importId,
        rowNo,
        status: plan.status,
        mediator: plan.mediator?.name ?? null,
        outcome: plan.status === 'closed' ? plan.outcome : null,
        days: plan.status === 'closed' ? plan.days : null,
      }
      return {
        id: each.eventId,
        chain: chainOf({ caseId: each.id }),
        kind: 'case.imported',
        at,
        data: EVENT_SHAPES['case.imported'].parse(data),
        actorId,
        actorName,
        actorRole,
        caseId: each.id,
        courtId,
        institutionId: importingInstitutionId(grant),
      }
    }),
  })
}

async function addClosings(
  db: Db,
  grant: ImportGrant,
  cases: readonly ImportedCase[],
): Promise<void> {
  const holderId = importingInstitutionId(grant)
  const closed = cases.flatMap((each) =>
    each.plan.status === 'closed' ? [{ ...each, plan: each.plan }] : [],
  )
  if (closed.length === 0) return
  await db.assignment.createMany({
    data: closed.map(({ id, courtId, plan }) => ({
      caseId: id,
      courtId,
      holderId,
      mediatorId: plan.mediator.id,
      mediatorName: plan.mediator.name,
      assignedAt: plan.acceptedAt,
      assignedBy: grant.actor.name,
      rank: 1,
      rankScore: 0,
      acceptedAt: plan.acceptedAt,
      endedAt: plan.closedAt,
      endedBecause: 'case_closed',
      endReason: plan.outcome,
    })),
  })
  await db.closing.createMany({
    data: closed.map(({ id, courtId, plan }) => ({
      caseId: id,
      courtId,
      holderId,
      mediatorId: plan.mediator.id,
      outcome: plan.outcome,
      account: plan.account,
      closedAt: plan.closedAt,
    })),
  })
  const rulesOf = await findRules(
    db,
    closed.map(({ plan }) => toLocalDate(plan.closedAt)),
  )
  const points = closed.flatMap(({ id, courtId, plan, eventId }) => {
    const on = toLocalDate(plan.closedAt)
    const rules = rulesOf.get(on)
    if (!rules) return []
    const entries = computeClosingPoints({
      ruleSet: rules,
      success: plan.isSuccess,
      daysFromStart: plan.days,
      confirmed: false,
      undisputedRecorded: false,
    })
    return entries.map((entry) => ({
      caseId: id,
      courtId,
      holderId,
      mediatorId: plan.mediator.id,
      eventId,
      onDate: fromDay(on),
      ruleVersion: rules.version,
      subject: id,
      ...entry,
    }))
  })
  await db.scorePoint.createMany({ data: points })
}

/** The rule set in force on each of these days. */
async function findRules(
  db: Db,
  days: readonly LocalDate[],
): Promise<ReadonlyMap<LocalDate, RuleSet>> {
  const rules = new Map<LocalDate, RuleSet>()
  for (const day of new Set(days)) {
    const found = await findRuleSetInForce(db, day)
    if (found) rules.set(day, found)
  }
  return rules
}
