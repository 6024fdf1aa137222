import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  CO_MEDIATOR_BASES,
  CO_MEDIATOR_ENDS,
  PRESIDING_CHOICES,
  type CoMediator,
  type CoMediatorEndReason,
  type PresidingChoice,
} from '@/lib/domain/case/co-mediators'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import type { CoMediatorChoice } from '@/lib/domain/case/decide-co-mediator'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'

// 协同调解: an entry is ended and never removed.

export type FiledCoMediator = CoMediator & {
  readonly presidingName: string
  readonly presidingBy: PresidingChoice
  readonly presidingOn: LocalDate | null
}

const m = columnsOf('case_co_mediators', 'm')
const ENTRY = select({
  id: m.id,
  mediatorId: m.mediator_id,
  mediatorName: m.mediator_name,
  basis: m.basis,
  presidingName: m.presiding_name,
  presidingBy: m.presiding_by,
  presidingOn: m.presiding_on,
  addedAt: m.added_at,
  declaredAt: m.declared_at,
  endedAt: m.ended_at,
  endReason: m.end_reason,
})

/** The co-mediators of a case, present and former, in the order in which they were added. */
export async function findCoMediators(db: Db | Read, caseId: string): Promise<FiledCoMediator[]> {
  const rows = await readRows(
    db,
    ENTRY,
    Prisma.sql`FROM case_co_mediators m WHERE ${m.case_id} = ${caseId}::uuid
      ORDER BY ${m.added_at}, ${m.id}`,
  )
  return rows.map(({ basis, presidingBy, presidingOn, endReason, ...row }) => ({
    ...row,
    basis: parseStoredEnum(CO_MEDIATOR_BASES, basis, 'case_co_mediators.basis'),
    presidingBy: parseStoredEnum(PRESIDING_CHOICES, presidingBy, 'case_co_mediators.presiding_by'),
    presidingOn: toDayOrNull(presidingOn),
    endReason:
      endReason === null
        ? null
        : parseStoredEnum(CO_MEDIATOR_ENDS, endReason, 'case_co_mediators.end_reason'),
  }))
}

const OF_CASE = select({ id: m.case_id })

/** The cases that a mediator co-mediates now. */
export async function findCoMediatedCases(db: Read, mediatorId: string): Promise<string[]> {
  const rows = await readRows(
    db,
    OF_CASE,
    Prisma.sql`FROM case_co_mediators m
      WHERE ${m.mediator_id} = ${mediatorId}::uuid AND ${m.ended_at} IS NULL`,
  )
  return rows.map(({ id }) => id)
}

const COUNTED = select({
  mediatorId: expression<string>(Prisma.sql`${m.mediator_id}::text`),
  count: ROW_COUNT,
})

/** How many cases each of these mediators co-mediates now; one without any is missing. */
export async function countCoMediated(
  db: Db | Read,
  mediatorIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(
    db,
    COUNTED,
    Prisma.sql`FROM case_co_mediators m
      WHERE ${m.mediator_id} = ANY (${[...mediatorIds]}::uuid[]) AND ${m.ended_at} IS NULL
      GROUP BY ${m.mediator_id}`,
  )
  return new Map(rows.map(({ mediatorId, count }) => [mediatorId, count]))
}

/** A case that a mediator co-mediates, as the institution's page of that mediator lists it. */
export type CoMediation = {
  readonly caseId: string
  readonly caseNo: string
  readonly disputeType: DisputeType
  readonly status: CaseStatus
  /** null: the case waits for a presiding mediator. */
  readonly presiding: string | null
  readonly addedAt: Date
}

const c = columnsOf('cases', 'c')
const CO_MEDIATION = select({
  caseId: m.case_id,
  caseNo: c.case_no,
  disputeType: c.dispute_type,
  status: c.status,
  presiding: c.mediator_name,
  addedAt: m.added_at,
})

/** The cases that a mediator co-mediates now, the longest first, at most `limit`. */
export async function findCoMediationsOf(
  db: Db | Read,
  mediatorId: string,
  limit: number,
): Promise<CoMediation[]> {
  const rows = await readRows(
    db,
    CO_MEDIATION,
    Prisma.sql`FROM case_co_mediators m JOIN cases c ON ${c.id} = ${m.case_id}
      WHERE ${m.mediator_id} = ${mediatorId}::uuid AND ${m.ended_at} IS NULL
      ORDER BY ${m.added_at}, ${m.id} ${limitLiteral(limit)}`,
  )
  return rows.map(({ disputeType, status, ...row }) => ({
    ...row,
    disputeType: parseStoredEnum(DISPUTE_TYPES, disputeType, 'cases.dispute_type'),
    status: parseStoredEnum(CASE_STATUSES, status, 'cases.status'),
  }))
}

export async function addCoMediatorRow(
  db: Db,
  grant: Grant<'co-mediator:add'>,
  { id, courtId, holderId }: CaseRecord,
  { mediatorId, basis, presidingBy }: CoMediatorChoice,
  named: {
    readonly mediator: string
    readonly presiding: string
    readonly presidingOn: LocalDate | null
  },
  at: Date,
): Promise<void> {
  await db.caseCoMediator.create({
    data: {
      caseId: id,
      courtId,
      holderId,
      mediatorId,
      mediatorName: named.mediator,
      basis,
      presidingName: named.presiding,
      presidingBy,
      presidingOn: named.presidingOn && fromDay(named.presidingOn),
      addedAt: at,
      addedBy: grant.actor.name,
    },
    select: { id: true },
  })
}

/** Marks that the actor has nothing to disclose. */
export async function markCoMediatorDeclared(
  db: Db,
  grant: Grant<'co-mediator:declare'>,
  caseId: string,
  at: Date,
): Promise<void> {
  await db.caseCoMediator.updateMany({
    where: { caseId, mediatorId: grant.actor.id, endedAt: null, declaredAt: null },
    data: { declaredAt: at },
  })
}

/** Ends one entry for the reason that the institution gave. */
export async function endCoMediatorRow(
  db: Db,
  grant: Grant<'co-mediator:end'>,
  entryId: string,
  { reason, text }: { readonly reason: CoMediatorEndReason; readonly text: string },
  at: Date,
): Promise<void> {
  await db.caseCoMediator.updateMany({
    where: { id: entryId, endedAt: null },
    data: { endedAt: at, endedBy: grant.actor.name, endReason: reason, endText: text },
  })
}

/** The closing ends all of them. */
export async function endCoMediatorsByClosing(
  db: Db,
  grant: Grant<'case:close' | 'case:end-declined'>,
  caseId: string,
  at: Date,
): Promise<void> {
  await db.caseCoMediator.updateMany({
    where: { caseId, endedAt: null },
    data: { endedAt: at, endedBy: grant.actor.name, endReason: 'case_closed' },
  })
}

/** A co-mediator who gets the case as its mediator presides and no longer co-mediates. */
export async function endCoMediatorWhoPresides(
  db: Db,
  grant: Grant<'case:assign' | 'case:reassign'>,
  caseId: string,
  mediatorId: string,
  at: Date,
): Promise<void> {
  await db.caseCoMediator.updateMany({
    where: { caseId, mediatorId, endedAt: null },
    data: { endedAt: at, endedBy: grant.actor.name, endReason: 'presides' },
  })
}
