import 'server-only'
import { ASSIGNMENT_ENDS } from '@/lib/domain/case/vocabulary'
import { CONFIRMATION_STATUSES } from '@/lib/domain/confirmation/confirmation-status'
import { COURT_STAGES } from '@/lib/domain/court-stage/stage'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, nullable, readRow, readRows, select, type RowOf } from '@/lib/data/typed-reads'
import { consultedParties, readConsultedParties } from '@/lib/data/mappers/asking'
import { caseColumns, readCaseRecord } from '@/lib/data/mappers/case-columns'
import { clockChangeColumns, readClockChanges } from '@/lib/data/mappers/clock-changes'
import { untriedParties } from '@/lib/data/mappers/party-contacts'
import { readStanding, rulingStanding } from '@/lib/data/mappers/ruling-standing'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { courtNoticeDays } from '../parameter/parameter-store'
import type { CaseConfirmation, CaseState } from './case-file-types'

const c = columnsOf('cases', 'c')
const i = columnsOf('institutions', 'i')
const a = columnsOf('assignments', 'a')
const k = columnsOf('confirmations', 'k')

const stateColumns = {
  ...caseColumns,
  ...clockChangeColumns,
  institutionName: nullable(i.name),
  untriedParties: untriedParties(),
  courtNoticeDays: courtNoticeDays(),
  courtStage: c.court_stage,
  consulted: consultedParties(),
  confirmationId: nullable(k.id),
  confirmationStatus: nullable(k.status),
  confirmationNumber: k.number,
  confirmationStanding: nullable(rulingStanding(k.id)),
  confirmationAt: nullable(k.last_act_at),
}
const STATE = select(stateColumns)

const ASSIGNMENT = select({
  id: a.id,
  mediatorName: a.mediator_name,
  assignedAt: a.assigned_at,
  assignedBy: a.assigned_by,
  acceptedAt: a.accepted_at,
  endedAt: a.ended_at,
  endedBecause: a.ended_because,
  endReason: a.end_reason,
  endText: a.end_text,
  handoverNote: a.handover_note,
})

function readConfirmation({
  confirmationId: id,
  confirmationStatus: status,
  confirmationNumber: number,
  confirmationStanding: standing,
  confirmationAt: at,
}: RowOf<typeof stateColumns>): CaseConfirmation | null {
  if (id === null || status === null || at === null || standing === null) return null
  const column = 'confirmations.status'
  return {
    id,
    standing: readStanding(standing),
    number,
    at,
    status: parseStoredEnum(CONFIRMATION_STATUSES, status, column),
  }
}

/** The present state of a case, if this actor may see it. */
export async function findCaseState(db: Read, caseId: string): Promise<CaseState | null> {
  const [row, assignments] = await Promise.all([
    readRow(
      db,
      STATE,
      Prisma.sql`FROM cases c JOIN courts t ON t.id = c.court_id
        LEFT JOIN institutions i ON i.id = c.institution_id
        LEFT JOIN LATERAL (SELECT l.id, l.status, l.number, l.last_act_at FROM confirmations l
          WHERE l.case_id = c.id ORDER BY l.begun_at DESC LIMIT 1) k ON true
        WHERE ${c.id} = ${caseId}::uuid`,
    ),
    readRows(
      db,
      ASSIGNMENT,
      Prisma.sql`FROM assignments a
        WHERE ${a.case_id} = ${caseId}::uuid AND ${a.ended_because} IS DISTINCT FROM 'undone'
        ORDER BY ${a.assigned_at} DESC, ${a.id} DESC`,
    ),
  ])
  if (!row) return null
  return {
    ...readCaseRecord(row),
    ...readClockChanges(row),
    institutionName: row.institutionName,
    untriedParties: row.untriedParties,
    courtNoticeDays: row.courtNoticeDays,
    courtStage:
      row.courtStage === null
        ? null
        : parseStoredEnum(COURT_STAGES, row.courtStage, 'cases.court_stage'),
    consulted: readConsultedParties(row.consulted),
    confirmation: readConfirmation(row),
    assignments: assignments.map((each) => ({
      ...each,
      endedBecause:
        each.endedBecause === null
          ? null
          : parseStoredEnum(ASSIGNMENT_ENDS, each.endedBecause, 'assignments.ended_because'),
    })),
    hadMediator: assignments.length > 0,
  }
}
