import 'server-only'
import { chainOf, EVENT_SHAPES, type EventData } from '@/lib/domain/audit/events'
import { formatCaseNumber, type CaseNumber } from '@/lib/domain/case-number/case-number'
import { toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRows, select } from '@/lib/data/typed-reads'
import {
  type ImportedCase,
  type ImportGrant,
  caseRow,
  importingInstitutionId,
} from './imported-case'
import { addClosings } from './imported-closings'

// Cases created from rows of a 补录, many rows in few statements: people first (their foreign keys
// are checked at the end of the transaction), then the cases, then their events. The caller holds a
// savepoint, since a collision throws and nothing of the call may remain.

/** Of the years and prefixes `w` in the statement below. */
const NUMBER = select({
  year: expression<number>(Prisma.sql`w.year`),
  prefix: expression<string>(Prisma.sql`w.prefix`),
  serial: expression<number>(Prisma.sql`heyi_next_case_serial(w.year, w.prefix)`),
})

async function nextNumbers(db: Db, cases: readonly ImportedCase[]): Promise<CaseNumber[]> {
  if (cases.length === 0) return []
  const years = cases.map(({ plan }) => yearOf(toLocalDate(plan.referredAt)))
  const prefixes = cases.map(({ numberPrefix }) => numberPrefix)
  return readRows(
    db,
    NUMBER,
    Prisma.sql`FROM unnest(${years}::int[], ${prefixes}::text[])
      WITH ORDINALITY AS w(year, prefix, place) ORDER BY w.place`,
  )
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
