import 'server-only'
import type { Db } from '@/lib/data/door'
import { findDaysOfCase } from '@/lib/data/stores/performance/days-in-force-store'
import { findCaseToRemind } from '@/lib/data/stores/performance/reminder-store'
import { notify, toMediator } from '@/lib/data/stores/notice/notify'
import type { JobPayload } from '@/lib/domain/jobs/jobs'

/**
 * A duty falls due: reminds the mediator who closed the case, unless all of it was performed
 * already, or a supplementary agreement has put another day into its place.
 */
export async function remindPerformance(
  db: Db,
  { caseId, dueOn, isAhead }: JobPayload<'performance'>,
  at: Date,
): Promise<void> {
  const about = await findCaseToRemind(db, caseId)
  if (about === null) return
  const days = await findDaysOfCase(db, caseId)
  const day = days?.now.find(({ on }) => on === dueOn)
  if (days && !day) return
  await notify(db, {
    kind: 'performance.due',
    facts: { dueOn, isAhead, ...(day?.supplement && { supplement: day.supplement }) },
    about,
    to: toMediator(about.mediatorId),
    by: null,
    at,
  })
}
