import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { WriteAct } from '@/lib/domain/access/acts'
import { computeClosingPoints } from '@/lib/domain/scoring/closing-points'
import { computePointsForEvent, type EarnedOperation } from '@/lib/domain/scoring/event-points'
import {
  OPERATION_CODES,
  type OperationCode,
  type RuleSet,
  type ScorePart,
} from '@/lib/domain/scoring/rule-set'
import { earnerOf } from '@/lib/domain/scoring/sharing'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { findRuleSetInForce } from './rule-set-store'

// Points are written with the event that earned them, by the rule set in force on the day of the
// event (domain.md 5.4; ADR 0015).

export type CaseKeys = Pick<CaseRecord, 'id' | 'courtId' | 'holderId'>
/** The case with the mediator who presides: the rule set says what is theirs. */
type WorkedCase = CaseKeys & Pick<CaseRecord, 'mediatorId'>
export type Earner = {
  readonly mediatorId: string
  readonly eventId: string
  readonly on: LocalDate
}
export type Operation = { readonly code: OperationCode; readonly subject: string }
type Entry = { readonly part: ScorePart; readonly code: string; readonly points: number }

async function findEarned(db: Db, caseId: string): Promise<EarnedOperation[]> {
  const rows = await db.scorePoint.findMany({
    where: { caseId, part: 'operation' },
    select: { code: true, onDate: true, subject: true, points: true },
  })
  return rows.map((row) => ({
    code: parseStoredEnum(OPERATION_CODES, row.code, 'score_points.code'),
    on: toDay(row.onDate),
    subject: row.subject,
    points: row.points,
  }))
}

export async function addPoints(
  db: Db,
  record: CaseKeys,
  earner: Earner,
  rules: RuleSet,
  entries: readonly Entry[],
  subject: string,
): Promise<void> {
  if (entries.length === 0) return
  await db.scorePoint.createMany({
    data: entries.map(({ part, code, points }) => ({
      caseId: record.id,
      courtId: record.courtId,
      holderId: record.holderId,
      mediatorId: earner.mediatorId,
      eventId: earner.eventId,
      onDate: fromDay(earner.on),
      ruleVersion: rules.version,
      subject,
      part,
      code,
      points,
    })),
  })
}

export async function earn(
  db: Db,
  record: CaseKeys,
  earner: Earner,
  rules: RuleSet,
  operation: Operation,
): Promise<void> {
  const earned = await findEarned(db, record.id)
  const entry = computePointsForEvent({
    ruleSet: rules,
    earned,
    event: { ...operation, on: earner.on },
  })
  await addPoints(db, record, earner, rules, entry ? [entry] : [], operation.subject)
}

/**
 * Operation points of one event, written with the event that earned them; none where a cap or the
 * rule of the day excludes them.
 */
export async function earnOperation(
  db: Db,
  _grant: Grant<WriteAct>,
  record: WorkedCase,
  earner: Earner,
  operation: Operation,
): Promise<void> {
  await earnAsSystem(db, record, earner, operation)
}

/** The same for a job, which follows an act whose actor writes no points. */
export async function earnAsSystem(
  db: Db,
  record: WorkedCase,
  earner: Earner,
  operation: Operation,
): Promise<void> {
  const rules = await findRuleSetInForce(db, earner.on)
  if (!rules) return
  const mediatorId = earnerOf(rules.sharing.operation, earner.mediatorId, record.mediatorId)
  await earn(db, record, { ...earner, mediatorId }, rules, operation)
}

/**
 * Operation, time and result points of a closing. Undisputed facts count with a failure; a
 * confirmation by the court comes later and adds its own entry.
 */
export async function earnClosing(
  db: Db,
  _grant: Grant<'case:close'>,
  record: WorkedCase,
  earner: Earner,
  closing: {
    readonly success: boolean
    readonly days: number
    /** null: no fact was written down here; then the points of imported work tell. */
    readonly hasUndisputedFacts: boolean | null
  },
): Promise<void> {
  const rules = await findRuleSetInForce(db, earner.on)
  if (!rules) return
  await earn(db, record, earner, rules, { code: 'closing', subject: record.id })
  const undisputedRecorded =
    closing.hasUndisputedFacts ??
    (await db.scorePoint.count({ where: { caseId: record.id, code: 'undisputed_facts' } })) > 0
  const entries = computeClosingPoints({
    ruleSet: rules,
    success: closing.success,
    daysFromStart: closing.days,
    confirmed: false,
    undisputedRecorded,
  })
  const mediatorId = earnerOf(rules.sharing.closing, earner.mediatorId, record.mediatorId)
  await addPoints(db, record, { ...earner, mediatorId }, rules, entries, record.id)
}
