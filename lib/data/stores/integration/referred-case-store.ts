import 'server-only'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import { CASE_STATUSES, isAtCourt, isSettled, type CaseStatus } from '@/lib/domain/case/status'
import {
  OUTCOMES,
  RETURN_REASONS,
  RETURNED_END_REASONS,
  RETURNED_ENDS,
  type Outcome,
  type ReturnedEnd,
  type ReturnedEndReason,
  type ReturnReason,
} from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import {
  columnsOf,
  expression,
  nullable,
  readRow,
  readRows,
  select,
  type RowOf,
} from '@/lib/data/typed-reads'

// Cases as the own system of their court reads them: by the columns that heyi_integration has, in
// the order of their referral.

type Named = { readonly code: string; readonly name: string }

export type ReferredCase = {
  readonly id: string
  readonly courtId: string
  readonly institutionId: string | null
  readonly holderId: string
  readonly caseNo: string
  readonly courtCaseNo: string | null
  readonly status: CaseStatus
  readonly source: CaseSource
  readonly cause: string
  readonly institution: Named | null
  readonly mediatorName: string | null
  readonly referredAt: Date
  readonly receivedAt: Date
  readonly acceptedAt: Date | null
  readonly assignedAt: Date | null
  readonly closedAt: Date | null
  readonly outcome: Outcome | null
  readonly acceptanceDueOn: LocalDate | null
  readonly mediationDueOn: LocalDate | null
  /** A due day may still change: its calendar is not published and the case is open. */
  readonly isProvisional: boolean
  /** Who gave it back last and why, while the case is with the court. */
  readonly returned: {
    readonly reason: ReturnReason
    readonly text: string
    readonly at: Date
    readonly institution: Named
  } | null
  /** What the court did with it, once it was referred to no other institution. */
  readonly end: {
    readonly way: ReturnedEnd
    readonly reason: ReturnedEndReason
    readonly on: LocalDate
    readonly courtCaseNo: string | null
  } | null
}

const c = columnsOf('cases', 'c')
const i = columnsOf('institutions', 'i')
const d = columnsOf('case_declines', 'd')
const j = columnsOf('institutions', 'j')
const e = columnsOf('returned_ends', 'e')
const t = columnsOf('courts', 't')

const columns = {
  id: c.id,
  courtId: c.court_id,
  institutionId: c.institution_id,
  holderId: c.holder_id,
  caseNo: c.case_no,
  courtCaseNo: c.court_case_no,
  status: c.status,
  source: c.source,
  cause: c.cause,
  mediatorName: c.mediator_name,
  referredAt: c.referred_at,
  receivedAt: c.received_at,
  acceptedAt: c.accepted_at,
  assignedAt: c.assigned_at,
  closedAt: c.closed_at,
  outcome: c.outcome,
  acceptanceDueOn: c.acceptance_due_on,
  mediationDueOn: c.mediation_due_on,
  isProvisional: expression<boolean>(
    Prisma.sql`(${c.acceptance_due_provisional} OR ${c.mediation_due_provisional})`,
  ),
  institutionCode: nullable(i.code),
  institutionName: nullable(i.name),
  returnReason: expression<string | null>(Prisma.sql`last.reason_code`),
  returnText: expression<string | null>(Prisma.sql`last.reason_text`),
  returnedAt: expression<Date | null>(Prisma.sql`last.declined_at`),
  returnerCode: expression<string | null>(Prisma.sql`last.code`),
  returnerName: expression<string | null>(Prisma.sql`last.name`),
  endWay: nullable(e.way),
  endReason: nullable(e.reason_code),
  endedOn: nullable(e.ended_on),
  endCourtCaseNo: nullable(e.court_case_no),
}
const REFERRED = select(columns)

const FROM_CASES = Prisma.sql`FROM cases c
  LEFT JOIN institutions i ON ${i.id} = ${c.institution_id}
  LEFT JOIN returned_ends e ON ${e.case_id} = ${c.id}
  LEFT JOIN LATERAL (SELECT ${d.reason_code}, ${d.reason_text}, ${d.declined_at}, ${j.code},
    ${j.name}
    FROM case_declines d JOIN institutions j ON ${j.id} = ${d.institution_id}
    WHERE ${d.case_id} = ${c.id} ORDER BY ${d.declined_at} DESC LIMIT 1) last ON true`

function toReferredCase(row: RowOf<typeof columns>): ReferredCase {
  const status = parseStoredEnum(CASE_STATUSES, row.status, 'cases.status')
  const isOpen = !isSettled(status) && !isAtCourt(status)
  return {
    id: row.id,
    courtId: row.courtId,
    institutionId: row.institutionId,
    holderId: row.holderId,
    caseNo: row.caseNo,
    courtCaseNo: row.courtCaseNo,
    status,
    source: parseStoredEnum(CASE_SOURCES, row.source, 'cases.source'),
    cause: row.cause,
    institution: toNamed(row.institutionCode, row.institutionName),
    mediatorName: row.mediatorName,
    referredAt: row.referredAt,
    receivedAt: row.receivedAt,
    acceptedAt: row.acceptedAt,
    assignedAt: row.assignedAt,
    closedAt: row.closedAt,
    outcome: row.outcome === null ? null : parseStoredEnum(OUTCOMES, row.outcome, 'cases.outcome'),
    acceptanceDueOn: toDayOrNull(row.acceptanceDueOn),
    mediationDueOn: toDayOrNull(row.mediationDueOn),
    isProvisional: isOpen && row.isProvisional,
    returned: isAtCourt(status) ? toReturned(row) : null,
    end: toEnd(row),
  }
}

const toNamed = (code: string | null, name: string | null): Named | null =>
  code !== null && name !== null ? { code, name } : null

function toReturned(row: RowOf<typeof columns>): ReferredCase['returned'] {
  const institution = toNamed(row.returnerCode, row.returnerName)
  if (row.returnReason === null || row.returnedAt === null || institution === null) return null
  return {
    reason: parseStoredEnum(RETURN_REASONS, row.returnReason, 'case_declines.reason_code'),
    text: row.returnText ?? '',
    at: row.returnedAt,
    institution,
  }
}

function toEnd(row: RowOf<typeof columns>): ReferredCase['end'] {
  if (row.endWay === null || row.endReason === null || row.endedOn === null) return null
  return {
    way: parseStoredEnum(RETURNED_ENDS, row.endWay, 'returned_ends.way'),
    reason: parseStoredEnum(RETURNED_END_REASONS, row.endReason, 'returned_ends.reason_code'),
    on: toDay(row.endedOn),
    courtCaseNo: row.endCourtCaseNo,
  }
}

/** A case by its number, if this court referred it. */
export async function findReferredCase(
  db: Read,
  courtId: string,
  caseNo: string,
): Promise<ReferredCase | null> {
  const row = await readRow(
    db,
    REFERRED,
    Prisma.sql`${FROM_CASES} WHERE ${c.case_no} = ${caseNo} AND ${c.court_id} = ${courtId}::uuid`,
  )
  return row && toReferredCase(row)
}

/** The same by its id. */
export async function findReferredCaseById(db: Read, id: string): Promise<ReferredCase | null> {
  const row = await readRow(db, REFERRED, Prisma.sql`${FROM_CASES} WHERE ${c.id} = ${id}::uuid`)
  return row && toReferredCase(row)
}

/** What the court is called. */
export async function findCourtName(db: Read, courtId: string): Promise<string> {
  const { name } = (await readRow(
    db,
    select({ name: t.name }),
    Prisma.sql`FROM courts t WHERE ${t.id} = ${courtId}::uuid`,
  ))!
  return name
}

/** Behind which case a page begins: the moment of its referral, and its id. */
export type ReferredCursor = { readonly at: Date; readonly id: string }

/**
 * The cases of a court in the order of their referral, the oldest first. A case that is referred
 * again moves to the end and is never passed over by that.
 */
export async function findReferredCases(
  db: Read,
  courtId: string,
  after: ReferredCursor | null,
  atMost: number,
): Promise<ReferredCase[]> {
  const behind = after
    ? Prisma.sql`AND (${c.referred_at}, ${c.id}) > (${after.at}, ${after.id}::uuid)`
    : Prisma.empty
  const rows = await readRows(
    db,
    REFERRED,
    Prisma.sql`${FROM_CASES} WHERE ${c.court_id} = ${courtId}::uuid ${behind}
      ORDER BY ${c.referred_at}, ${c.id} ${limitLiteral(atMost)}`,
  )
  return rows.map(toReferredCase)
}
