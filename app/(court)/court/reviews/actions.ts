'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { REVIEW } from '@/lib/labels/zh-CN/review'
import { assignReview } from '@/lib/use-cases/review/assign-review'
import { endReview } from '@/lib/use-cases/review/end-review'

export const assignReviewAction = defineAction(assignReview, {
  done: ({ reviewerName, cases }) => ({
    message: REVIEW.assign.done(reviewerName, cases),
    refresh: '/court/reviews',
  }),
})

export const endReviewAction = defineAction(endReview, {
  done: () => ({ message: REVIEW.end.done, refresh: '/court/reviews' }),
})
