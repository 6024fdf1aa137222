import 'server-only'
import type { Db } from '@/lib/data/door'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { findDaysOfCase } from '@/lib/data/stores/performance/days-in-force-store'
import { findCaseToRemind, planReminders } from '@/lib/data/stores/performance/reminder-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { planPerformanceReminders } from '@/lib/domain/performance/performance-days'

/**
 * A supplementary agreement came into force after the closing: the days that it names are planned
 * as those of the agreement were. Before it the closing plans them all.
 */
export async function planPerformance(
  db: Db,
  { caseId }: JobPayload<'performance_plan'>,
  at: Date,
): Promise<void> {
  await lockCase(db, caseId)
  const about = await findCaseToRemind(db, caseId)
  if (about?.closedAt == null || about.outcome !== 'agreement') return
  const days = await findDaysOfCase(db, caseId)
  if (!days) return
  const planned = new Set<string>(days.before.map(({ on }) => on))
  const added = days.now.filter(({ on }) => !planned.has(on))
  await planReminders(db, { caseId, by: null }, planPerformanceReminders(added, at))
}
