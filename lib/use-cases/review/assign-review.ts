import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addReview, findCasesByNumber, findReviewers } from '@/lib/data/stores/review/review-store'
import { decideAssignReview } from '@/lib/domain/review/review-assignment'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AssignReviewInput } from './review-acts.input'

/**
 * 指派审阅: a reviewer of the court reviews these cases within a term, with personal numbers in full
 * where the clerk chose it (个人信息保护法 第6条、第28条、第51条). Sent twice it is one assignment.
 */
export const assignReview = defineUseCase({
  act: 'review:assign',
  input: AssignReviewInput,
  load: async (db, { reviewerId, caseNos }, { actor: { courtId } }) => {
    if (courtId === null) return null
    const reviewers = await findReviewers(db)
    return {
      courtId,
      reviewer: reviewers.find(({ id }) => id === reviewerId),
      cases: await findCasesByNumber(db, courtId, caseNos),
    }
  },
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ reviewer, cases }, input, { today }) => {
    const found = new Set(cases.map(({ caseNo }) => caseNo))
    const decided = decideAssignReview(input, { found, isReviewer: reviewer !== undefined }, today)
    return decided.ok ? allow({ reviewerName: reviewer?.name ?? '' }) : decided
  },
  write: async (db, grant, { reviewerName }, { courtId, cases }, input, { now }) => {
    const { assignmentId, reviewerId, purpose, startsOn, endsOn, opensNumbers } = input
    const done = { reviewerName, cases: cases.length }
    const review = { reviewerId, reviewerName, purpose, startsOn, endsOn, opensNumbers, cases }
    if (!(await addReview(db, grant, { id: assignmentId, courtId, ...review }, now)))
      return allow(done)
    await appendEvent(db, {
      event: {
        kind: 'review.assigned',
        data: {
          assignmentId,
          reviewer: reviewerName,
          cases: cases.length,
          opensNumbers,
          startsOn,
          endsOn,
          purpose,
        },
      },
      subject: { courtId },
      by: grant.actor,
      at: now,
      basis: 'pipl_51',
    })
    return allow(done)
  },
})
