import type { Scope } from '@/lib/domain/access/policy'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import {
  DISPUTE_TYPES,
  OUTCOMES,
  type DisputeType,
  type Outcome,
} from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '../generated/prisma/client'
import { toDayOrNull } from './day'
import { parseStoredEnum } from './stored-enum'

export const caseSelect = {
  id: true,
  version: true,
  caseNo: true,
  courtId: true,
  institutionId: true,
  holderId: true,
  mediatorId: true,
  mediatorName: true,
  status: true,
  source: true,
  disputeType: true,
  cause: true,
  amount: true,
  referredAt: true,
  receivedAt: true,
  acceptedAt: true,
  assignedAt: true,
  closedAt: true,
  outcome: true,
  acceptanceDueOn: true,
  mediationDueOn: true,
  lastAct: true,
  lastActBy: true,
  lastActAt: true,
  court: { select: { name: true } },
} as const satisfies Prisma.CaseSelect

type CaseSelected = Prisma.CaseGetPayload<{ select: typeof caseSelect }>

/** The case as rules and use-cases see it. `amount` is a decimal string in yuan, exact to the cent. */
export type CaseRecord = {
  readonly id: string
  readonly version: number
  readonly caseNo: string
  readonly courtId: string
  readonly courtName: string
  readonly institutionId: string | null
  readonly holderId: string
  readonly mediatorId: string | null
  readonly mediatorName: string | null
  readonly status: CaseStatus
  readonly source: CaseSource
  readonly disputeType: DisputeType
  readonly cause: string
  readonly amount: string | null
  readonly referredAt: Date
  readonly receivedAt: Date
  readonly acceptedAt: Date | null
  readonly assignedAt: Date | null
  readonly closedAt: Date | null
  readonly outcome: Outcome | null
  readonly acceptanceDueOn: LocalDate | null
  readonly mediationDueOn: LocalDate | null
  readonly lastAct: string
  readonly lastActBy: string
  readonly lastActAt: Date
}

export function toCaseRecord(row: CaseSelected): CaseRecord {
  const { court, ...rest } = row
  return {
    ...rest,
    courtName: court.name,
    status: parseStoredEnum(CASE_STATUSES, row.status, 'cases.status'),
    source: parseStoredEnum(CASE_SOURCES, row.source, 'cases.source'),
    disputeType: parseStoredEnum(DISPUTE_TYPES, row.disputeType, 'cases.dispute_type'),
    outcome: row.outcome === null ? null : parseStoredEnum(OUTCOMES, row.outcome, 'cases.outcome'),
    amount: row.amount === null ? null : row.amount.toFixed(2),
    acceptanceDueOn: toDayOrNull(row.acceptanceDueOn),
    mediationDueOn: toDayOrNull(row.mediationDueOn),
  }
}

/** The same columns in SQL, of `cases c` joined to its court as `t`. */
export const CASE_COLUMNS = Prisma.sql`
  c.id, c.version, c.case_no, c.court_id, c.institution_id, c.holder_id, c.mediator_id,
  c.mediator_name, c.status, c.source, c.dispute_type, c.cause, c.amount::text AS amount,
  c.referred_at, c.received_at, c.accepted_at, c.assigned_at, c.closed_at, c.outcome,
  c.acceptance_due_on, c.mediation_due_on, c.last_act, c.last_act_by, c.last_act_at,
  t.name AS court_name`

/** A row of CASE_COLUMNS. */
export type CaseRead = {
  id: string
  version: number
  case_no: string
  court_id: string
  institution_id: string | null
  holder_id: string
  mediator_id: string | null
  mediator_name: string | null
  status: string
  source: string
  dispute_type: string
  cause: string
  amount: string | null
  referred_at: Date
  received_at: Date
  accepted_at: Date | null
  assigned_at: Date | null
  closed_at: Date | null
  outcome: string | null
  acceptance_due_on: Date | null
  mediation_due_on: Date | null
  last_act: string
  last_act_by: string
  last_act_at: Date
  court_name: string
}

export function readCaseRecord(row: CaseRead): CaseRecord {
  return {
    id: row.id,
    version: row.version,
    caseNo: row.case_no,
    courtId: row.court_id,
    courtName: row.court_name,
    institutionId: row.institution_id,
    holderId: row.holder_id,
    mediatorId: row.mediator_id,
    mediatorName: row.mediator_name,
    status: parseStoredEnum(CASE_STATUSES, row.status, 'cases.status'),
    source: parseStoredEnum(CASE_SOURCES, row.source, 'cases.source'),
    disputeType: parseStoredEnum(DISPUTE_TYPES, row.dispute_type, 'cases.dispute_type'),
    outcome: row.outcome === null ? null : parseStoredEnum(OUTCOMES, row.outcome, 'cases.outcome'),
    cause: row.cause,
    amount: row.amount,
    referredAt: row.referred_at,
    receivedAt: row.received_at,
    acceptedAt: row.accepted_at,
    assignedAt: row.assigned_at,
    closedAt: row.closed_at,
    acceptanceDueOn: toDayOrNull(row.acceptance_due_on),
    mediationDueOn: toDayOrNull(row.mediation_due_on),
    lastAct: row.last_act,
    lastActBy: row.last_act_by,
    lastActAt: row.last_act_at,
  }
}

/** Whom a case concerns, for `mayAct`. */
export function scopeOf(
  record: Pick<CaseRecord, 'courtId' | 'institutionId' | 'mediatorId'>,
): Scope {
  return {
    courtId: record.courtId,
    institutionId: record.institutionId,
    mediatorId: record.mediatorId,
  }
}
