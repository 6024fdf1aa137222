import 'server-only'
import { z } from 'zod'
import {
  countReviewCases,
  findReviewCases,
  findReviewers,
  findReviews,
} from '@/lib/data/stores/review/review-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { reviewStateOn } from '@/lib/domain/review/review-assignment'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { REVIEW, reviewState } from '@/lib/labels/zh-CN/review'
import { newId } from '@/lib/platform/ids'
import { defineQuery } from '../define-query'
import { findReviewedCourt, withWatermark, type Watermarked } from './court-review'

export type ReviewRow = {
  readonly id: string
  readonly reviewer: string
  readonly purpose: string
  readonly term: string
  readonly state: string
  readonly isInForce: boolean
  readonly numbers: string
  readonly assigned: string
  readonly ended: string | null
  readonly mayEnd: boolean
  readonly count: number
  /** Of the one whose cases are listed. */
  readonly cases: readonly { readonly caseId: string; readonly caseNo: string }[] | null
}

export type ReviewList = Watermarked<{
  readonly rows: readonly ReviewRow[]
  /** What a clerk chooses from; null for those who assign nothing. */
  readonly form: {
    readonly freshId: string
    readonly today: string
    readonly reviewers: readonly { readonly id: string; readonly name: string }[]
  } | null
}>

const AT_MOST = 100

/**
 * 审阅任务 of the court, of a reviewer the own ones; the latest first. The cases of one are listed: of
 * the one that was chosen, or else of the latest.
 */
export const findReviewList = defineQuery({
  act: 'review:list',
  input: z.object({ task: z.uuid().optional().catch(undefined) }),
  load: async (db, { task }, { actor }) => {
    const court = await findReviewedCourt(db, actor)
    if (!court) return null
    const reviews = await findReviews(db, AT_MOST)
    const ids = reviews.map(({ id }) => id)
    const open = task && ids.includes(task) ? task : ids[0]
    const mayAssign = mayRoleAct(actor.role, 'review:assign')
    return {
      court,
      reviews,
      counts: await countReviewCases(db, ids),
      listed: open ? { of: open, cases: await findReviewCases(db, open) } : null,
      reviewers: mayAssign ? await findReviewers(db) : null,
    }
  },
  present: ({ court, reviews, counts, listed, reviewers }, context): ReviewList => {
    const { today } = context
    const rows = reviews.map((review): ReviewRow => {
      const state = reviewStateOn(review, today)
      const { endedAt, endedBy } = review
      return {
        id: review.id,
        reviewer: review.reviewerName,
        purpose: review.purpose,
        term: REVIEW.term(review.startsOn, review.endsOn),
        state: reviewState[state],
        isInForce: state === 'in_force',
        numbers: review.opensNumbers ? REVIEW.open : REVIEW.masked,
        assigned: REVIEW.by(review.assignedBy, stamp(review.assignedAt)),
        ended: endedAt && endedBy ? REVIEW.ended(endedBy, stamp(endedAt)) : null,
        mayEnd: reviewers !== null && (state === 'in_force' || state === 'ahead'),
        count: counts.find(({ assignmentId }) => assignmentId === review.id)?.cases ?? 0,
        cases: listed?.of === review.id ? listed.cases : null,
      }
    })
    const form = reviewers && { freshId: newId(), today, reviewers }
    return withWatermark({ rows, form }, court, context)
  },
})
