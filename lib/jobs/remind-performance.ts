import 'server-only'
import type { Db } from '@/lib/data/door'
import { notify, toMediator } from '@/lib/data/stores/notice/notify'
import { findCaseToRemind } from '@/lib/data/stores/performance/reminder-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'

/**
 * A duty falls due: reminds the mediator who closed the case, unless all of it was performed
 * already.
 */
export async function remindPerformance(
  db: Db,
  { caseId, dueOn, isAhead }: JobPayload<'performance'>,
  at: Date,
): Promise<void> {
  const about = await findCaseToRemind(db, caseId)
  if (about === null) return
  await notify(db, {
    kind: 'performance.due',
    facts: { dueOn, isAhead },
    about,
    to: toMediator(about.mediatorId),
    by: null,
    at,
  })
}
