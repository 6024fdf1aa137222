import 'server-only'
import { computeClosingPoints } from '@/lib/domain/scoring/closing-points'
import type { RuleSet } from '@/lib/domain/scoring/rule-set'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { findRuleSetInForce } from '../scoring/rule-set-store'
import { type ImportGrant, type ImportedCase, importingInstitutionId } from './imported-case'

export async function addClosings(
  db: Db,
  grant: ImportGrant,
  cases: readonly ImportedCase[],
): Promise<void> {
  const holderId = importingInstitutionId(grant)
  const closed = cases.flatMap((each) =>
    each.plan.status === 'closed' ? [{ ...each, plan: each.plan }] : [],
  )
  if (closed.length === 0) return
  await db.assignment.createMany({
    data: closed.map(({ id, courtId, plan }) => ({
      caseId: id,
      courtId,
      holderId,
      mediatorId: plan.mediator.id,
      mediatorName: plan.mediator.name,
      assignedAt: plan.acceptedAt,
      assignedBy: grant.actor.name,
      rank: 1,
      rankScore: 0,
      acceptedAt: plan.acceptedAt,
      endedAt: plan.closedAt,
      endedBecause: 'case_closed',
      endReason: plan.outcome,
    })),
  })
  await db.closing.createMany({
    data: closed.map(({ id, courtId, plan }) => ({
      caseId: id,
      courtId,
      holderId,
      mediatorId: plan.mediator.id,
      outcome: plan.outcome,
      account: plan.account,
      closedAt: plan.closedAt,
    })),
  })
  const rulesOf = await findRules(
    db,
    closed.map(({ plan }) => toLocalDate(plan.closedAt)),
  )
  const points = closed.flatMap(({ id, courtId, plan, eventId }) => {
    const on = toLocalDate(plan.closedAt)
    const rules = rulesOf.get(on)
    if (!rules) return []
    const entries = computeClosingPoints({
      ruleSet: rules,
      success: plan.isSuccess,
      daysFromStart: plan.days,
      confirmed: false,
      undisputedRecorded: false,
    })
    return entries.map((entry) => ({
      caseId: id,
      courtId,
      holderId,
      mediatorId: plan.mediator.id,
      eventId,
      onDate: fromDay(on),
      ruleVersion: rules.version,
      subject: id,
      ...entry,
    }))
  })
  await db.scorePoint.createMany({ data: points })
}

/** The rule set in force on each of these days. */
async function findRules(
  db: Db,
  days: readonly LocalDate[],
): Promise<ReadonlyMap<LocalDate, RuleSet>> {
  const rules = new Map<LocalDate, RuleSet>()
  for (const day of new Set(days)) {
    const found = await findRuleSetInForce(db, day)
    if (found) rules.set(day, found)
  }
  return rules
}
