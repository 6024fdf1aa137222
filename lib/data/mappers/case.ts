import type { CoMediatorOfScope } from '@/lib/domain/access/co-mediator-acts'
import type { Scope } from '@/lib/domain/access/policy'
import type { EventSubject } from '@/lib/domain/audit/events'
import type { Urging } from '@/lib/domain/case/decide-urge'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import {
  DISPUTE_TYPES,
  OUTCOMES,
  type DisputeType,
  type Outcome,
} from '@/lib/domain/case/vocabulary'
import { COURT_STAGES, type CourtStage } from '@/lib/domain/court-stage/stage'
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
  mediationDueProvisional: true,
  courtEndedOn: true,
  courtStage: true,
  lastAct: true,
  lastActBy: true,
  lastActAt: true,
  urgedAt: true,
  urgedBy: true,
  urgeNote: true,
  court: { select: { name: true } },
  coMediators: { where: { endedAt: null }, select: { mediatorId: true, declaredAt: true } },
} as const satisfies Prisma.CaseSelect

type CaseSelected = Prisma.CaseGetPayload<{ select: typeof caseSelect }>

/**
 * The case as rules and use-cases see it. `amount` is a decimal string in yuan, exact to the cent.
 */
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
  readonly isMediationDueProvisional: boolean
  /** The day on which the court ended the mediation (docs/decisions/0072). */
  readonly courtEndedOn: LocalDate | null
  /**
   * What the court does with it after its mediation; null: nothing waits. Read where an act is
   * decided; lists leave it out.
   */
  readonly courtStage?: CourtStage | null
  readonly lastAct: string
  readonly lastActBy: string
  readonly lastActAt: Date
  /** The institution urged the mediator, and no move of the case followed. */
  readonly urging: Urging | null
  /** Read where an act is decided; lists leave it out. */
  readonly coMediators?: readonly CoMediatorOfScope[]
}

type UrgingRow = {
  readonly urgedAt: Date | null
  readonly urgedBy: string | null
  readonly urgeNote: string | null
}

/** The urging of a row; its time and name are set together. */
export function toUrging({ urgedAt, urgedBy, urgeNote }: UrgingRow): Urging | null {
  return urgedAt && urgedBy !== null ? { at: urgedAt, by: urgedBy, note: urgeNote } : null
}

export function toCaseRecord(row: CaseSelected): CaseRecord {
  const { court, coMediators, mediationDueProvisional, urgedAt, urgedBy, urgeNote, ...rest } = row
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
    isMediationDueProvisional: mediationDueProvisional,
    courtEndedOn: toDayOrNull(row.courtEndedOn),
    courtStage:
      row.courtStage === null
        ? null
        : parseStoredEnum(COURT_STAGES, row.courtStage, 'cases.court_stage'),
    urging: toUrging({ urgedAt, urgedBy, urgeNote }),
    coMediators: coMediators.map(toCoMediatorOfScope),
  }
}

export function toCoMediatorOfScope({
  mediatorId,
  declaredAt,
}: {
  readonly mediatorId: string
  readonly declaredAt: Date | null
}): CoMediatorOfScope {
  return { mediatorId, hasDeclared: declaredAt !== null }
}

/** Whom a case concerns, for `mayAct`. */
export function scopeOf(
  record: Pick<CaseRecord, 'courtId' | 'institutionId' | 'mediatorId'> &
    Partial<Pick<CaseRecord, 'mediatorName' | 'coMediators'>>,
): Scope {
  return {
    courtId: record.courtId,
    institutionId: record.institutionId,
    mediatorId: record.mediatorId,
    ...(record.mediatorName !== undefined && { mediatorName: record.mediatorName }),
    ...(record.coMediators && { coMediators: record.coMediators }),
  }
}

/** The case as the subject of an event: the event is written to the case's own chain. */
export function eventSubjectOf({
  id,
  courtId,
  institutionId,
}: Pick<CaseRecord, 'id' | 'courtId' | 'institutionId'>): EventSubject {
  return { caseId: id, courtId, institutionId }
}
