import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addInspection,
  findCasesByNumber,
  findReviewers,
} from '@/lib/data/stores/inspection/inspection-store'
import { decideAssignInspection } from '@/lib/domain/inspection/inspection'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AssignInspectionInput } from './inspection-acts.input'

/**
 * 指派审阅: a reviewer of the court inspects these cases within a term, with personal numbers in full
 * where the clerk chose it (个人信息保护法 第6条、第28条、第51条). Sent twice it is one assignment.
 */
export const assignInspection = defineUseCase({
  act: 'review:assign',
  input: AssignInspectionInput,
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
    const decided = decideAssignInspection(
      input,
      { found, isReviewer: reviewer !== undefined },
      today,
    )
    return decided.ok ? allow({ reviewerName: reviewer?.name ?? '' }) : decided
  },
  write: async (db, grant, { reviewerName }, { courtId, cases }, input, { now }) => {
    const { assignmentId, reviewerId, purpose, startsOn, endsOn, opensNumbers } = input
    const done = { reviewerName, cases: cases.length }
    const inspection = { reviewerId, reviewerName, purpose, startsOn, endsOn, opensNumbers, cases }
    if (!(await addInspection(db, grant, { id: assignmentId, courtId, ...inspection }, now)))
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
