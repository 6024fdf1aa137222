'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { INSPECTION } from '@/lib/labels/zh-CN/inspection'
import { assignInspection } from '@/lib/use-cases/inspection/assign-inspection'
import { endInspection } from '@/lib/use-cases/inspection/end-inspection'

export const assignInspectionAction = defineAction(assignInspection, {
  done: ({ reviewerName, cases }) => ({
    message: INSPECTION.assign.done(reviewerName, cases),
    refresh: '/court/reviews',
  }),
})

export const endInspectionAction = defineAction(endInspection, {
  done: () => ({ message: INSPECTION.end.done, refresh: '/court/reviews' }),
})
