import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { DISPUTE_TYPES, OUTCOMES } from '@/lib/domain/case/vocabulary'
import { Prisma } from '../generated/prisma/client'
import { columnsOf, expression, type RowOf } from '../typed-reads'
import { toDayOrNull } from './day'
import { parseStoredEnum } from './stored-enum'
import { toUrging, type CaseRecord } from './case'

const c = columnsOf('cases', 'c')
const t = columnsOf('courts', 't')

/** The same in SQL, of `cases c` joined to its court as `t`. */
export const caseColumns = {
  id: c.id,
  version: c.version,
  caseNo: c.case_no,
  courtId: c.court_id,
  courtName: t.name,
  institutionId: c.institution_id,
  holderId: c.holder_id,
  mediatorId: c.mediator_id,
  mediatorName: c.mediator_name,
  status: c.status,
  source: c.source,
  disputeType: c.dispute_type,
  cause: c.cause,
  amount: expression<string | null>(Prisma.sql`${c.amount}::text`),
  referredAt: c.referred_at,
  receivedAt: c.received_at,
  acceptedAt: c.accepted_at,
  assignedAt: c.assigned_at,
  closedAt: c.closed_at,
  outcome: c.outcome,
  acceptanceDueOn: c.acceptance_due_on,
  mediationDueOn: c.mediation_due_on,
  mediationDueProvisional: c.mediation_due_provisional,
  courtEndedOn: c.court_ended_on,
  lastAct: c.last_act,
  lastActBy: c.last_act_by,
  lastActAt: c.last_act_at,
  urgedAt: c.urged_at,
  urgedBy: c.urged_by,
  urgeNote: c.urge_note,
}

/** Takes the case out of a row that holds more. */
export function readCaseRecord(row: RowOf<typeof caseColumns>): CaseRecord {
  return {
    id: row.id,
    version: row.version,
    caseNo: row.caseNo,
    courtId: row.courtId,
    courtName: row.courtName,
    institutionId: row.institutionId,
    holderId: row.holderId,
    mediatorId: row.mediatorId,
    mediatorName: row.mediatorName,
    status: parseStoredEnum(CASE_STATUSES, row.status, 'cases.status'),
    source: parseStoredEnum(CASE_SOURCES, row.source, 'cases.source'),
    disputeType: parseStoredEnum(DISPUTE_TYPES, row.disputeType, 'cases.dispute_type'),
    outcome: row.outcome === null ? null : parseStoredEnum(OUTCOMES, row.outcome, 'cases.outcome'),
    cause: row.cause,
    amount: row.amount,
    referredAt: row.referredAt,
    receivedAt: row.receivedAt,
    acceptedAt: row.acceptedAt,
    assignedAt: row.assignedAt,
    closedAt: row.closedAt,
    acceptanceDueOn: toDayOrNull(row.acceptanceDueOn),
    mediationDueOn: toDayOrNull(row.mediationDueOn),
    isMediationDueProvisional: row.mediationDueProvisional,
    courtEndedOn: toDayOrNull(row.courtEndedOn),
    lastAct: row.lastAct,
    lastActBy: row.lastActBy,
    lastActAt: row.lastActAt,
    urging: toUrging(row),
  }
}
