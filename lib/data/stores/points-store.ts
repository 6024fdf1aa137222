import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { WriteAct } from '@/lib/domain/access/acts'
import { computeClosingPoints } from '@/lib/domain/scoring/closing-points'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { computePointsForEvent, type EarnedOperation } from '@/lib/domain/scoring/event-points'
import { OPERATION_CODES, type OperationCode, type ScorePart } from '@/lib/domain/scoring/rule-set'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '../door'
import { fromDay, toDay } from '../mappers/day'
import { known } from '../mappers/known'
import type { CaseRecord } from '../mappers/case'

type CaseKeys = Pick<CaseRecord, 'id' | 'courtId' | 'holderId'>
type Earner = { readonly mediatorId: string; readonly eventId: string; readonly on: LocalDate }

async function findEarned(db: Db, caseId: string): Promise<EarnedOperation[]> {
  const rows = await db.scorePoint.findMany({ where: { caseId, part: 'operation' }, select: { code: true, onDate: true, subject: true, points: true } })
  return rows.map((row) => ({
    code: known(OPERATION_CODES, row.code, 'score_points.code'), on: toDay(row.onDate), subject: row.subject, points: row.points,
  }))
}

async function addPoint(
  db: Db, record: CaseKeys, earner: Earner, entry: { readonly part: ScorePart; readonly code: string; readonly points: number }, subject: string,
): Promise<void> {
  await db.scorePoint.create({
    data: {
      caseId: record.id, courtId: record.courtId, holderId: record.holderId, mediatorId: earner.mediatorId, eventId: earner.eventId,
      onDate: fromDay(earner.on), ruleVersion: DEFAULT_1.version, subject, part: entry.part, code: entry.code, points: entry.points,
    },
    select: { id: true },
  })
}

/** Operation points of one event (domain.md 5.4), written with the event that earned them; none where a cap or the day says so. */
export async function earnOperation(
  db: Db, _grant: Grant<WriteAct>, record: CaseKeys, earner: Earner, operation: { readonly code: OperationCode; readonly subject: string },
): Promise<void> {
  const earned = await findEarned(db, record.id)
  const entry = computePointsForEvent({ ruleSet: DEFAULT_1, earned, event: { ...operation, on: earner.on } })
  if (entry) await addPoint(db, record, earner, entry, operation.subject)
}

/** Time and result points of a closing. Court confirmation and undisputed facts come with later acts and add their own entries then. */
export async function earnClosing(
  db: Db, grant: Grant<'case:close'>, record: CaseKeys, earner: Earner, closing: { readonly success: boolean; readonly days: number },
): Promise<void> {
  await earnOperation(db, grant, record, earner, { code: 'closing', subject: record.id })
  const entries = computeClosingPoints({
    ruleSet: DEFAULT_1, success: closing.success, daysFromStart: closing.days, confirmed: false, undisputedRecorded: false,
  })
  for (const entry of entries) await addPoint(db, record, earner, entry, record.id)
}
