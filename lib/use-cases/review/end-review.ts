import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endReviewRow, lockReview } from '@/lib/data/stores/review/review-store'
import { decideEndReview } from '@/lib/domain/review/review-assignment'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndReviewInput } from './review-acts.input'

/**
 * 提前结束审阅: from now on the assignment opens nothing. Of two clerks at once the second learns who did
 * it and when.
 */
export const endReview = defineUseCase({
  act: 'review:end',
  input: EndReviewInput,
  load: (db, { assignmentId }) => lockReview(db, assignmentId),
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: (assignment, _input, { today }) => decideEndReview(assignment, today),
  write: async (db, grant, _decision, { id, courtId, reviewerName }, _input, { now }) => {
    await endReviewRow(db, grant, id, now)
    await appendEvent(db, {
      event: { kind: 'review.ended', data: { assignmentId: id, reviewer: reviewerName } },
      subject: { courtId },
      by: grant.actor,
      at: now,
    })
    return allow({ assignmentId: id })
  },
})
