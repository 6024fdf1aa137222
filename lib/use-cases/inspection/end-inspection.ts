import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endInspectionRow, lockInspection } from '@/lib/data/stores/inspection/inspection-store'
import { decideEndInspection } from '@/lib/domain/inspection/inspection'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndInspectionInput } from './inspection-acts.input'

/**
 * 提前结束审阅: from now on the assignment opens nothing. Of two clerks at once the second learns who did
 * it and when.
 */
export const endInspection = defineUseCase({
  act: 'review:end',
  input: EndInspectionInput,
  load: (db, { assignmentId }) => lockInspection(db, assignmentId),
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: (assignment, _input, { today }) => decideEndInspection(assignment, today),
  write: async (db, grant, _decision, { id, courtId, reviewerName }, _input, { now }) => {
    await endInspectionRow(db, grant, id, now)
    await appendEvent(db, {
      event: { kind: 'review.ended', data: { assignmentId: id, reviewer: reviewerName } },
      subject: { courtId },
      by: grant.actor,
      at: now,
    })
    return allow({ assignmentId: id })
  },
})
