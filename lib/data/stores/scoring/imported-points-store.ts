import 'server-only'
import { computeClosingPoints } from '@/lib/domain/scoring/closing-points'
import { computeSetAside } from '@/lib/domain/scoring/set-aside-points'
import type { Db } from '@/lib/data/door'
import { findRuleSetInForce, getRuleSet } from './rule-set-store'
import { type CaseKeys, type Earner, type Operation, earn, addPoints } from './points-store'

/**
 * Points of work that an older platform recorded (event `work.imported`): what the same work would
 * have earned on that day under the same caps. Inserted by the system alone (`asSystem`).
 */
export async function earnImportedWork(
  db: Db,
  record: CaseKeys,
  earner: Earner,
  operation: Operation,
): Promise<void> {
  const rules = await findRuleSetInForce(db, earner.on)
  if (rules) await earn(db, record, earner, rules, operation)
}

/**
 * Points of a confirmation by the court (events `confirmation.ruled`, `confirmation.imported`)
 * after a successful closing: once per case, by the rule set of its success points. A case without
 * a scored success earns nothing. Inserted by the system alone.
 */
export async function earnConfirmation(db: Db, record: CaseKeys, earner: Earner): Promise<void> {
  const scored = await db.scorePoint.findMany({
    where: { caseId: record.id, part: 'result' },
    select: { code: true, ruleVersion: true },
  })
  const success = scored.find(({ code }) => code === 'success')
  if (!success || scored.some(({ code }) => code === 'success_confirmed')) return
  const rules = await getRuleSet(db, success.ruleVersion)
  const entries = computeClosingPoints({
    ruleSet: rules,
    success: true,
    daysFromStart: 0,
    confirmed: true,
    undisputedRecorded: false,
  })
  await addPoints(
    db,
    record,
    earner,
    rules,
    entries.filter(({ code }) => code === 'success_confirmed'),
    record.id,
  )
}

/**
 * The points of a confirmation that was set aside, taken back by an entry that names the event of
 * the decision; once per case. Inserted by the system alone.
 */
export async function takeBackConfirmation(
  db: Db,
  record: CaseKeys,
  { eventId, on }: Pick<Earner, 'eventId' | 'on'>,
): Promise<void> {
  const earned = await db.scorePoint.findMany({
    where: { caseId: record.id, part: 'result' },
    select: { code: true, points: true, mediatorId: true, ruleVersion: true },
  })
  const entry = computeSetAside(earned)
  if (!entry) return
  const rules = await getRuleSet(db, entry.ruleVersion)
  const earner = { mediatorId: entry.mediatorId, eventId, on }
  await addPoints(db, record, earner, rules, [entry], record.id)
}
