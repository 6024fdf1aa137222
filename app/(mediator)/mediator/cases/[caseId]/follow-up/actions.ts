'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { recordFollowUp } from '@/lib/use-cases/performance/record-follow-up'

export const recordFollowUpAction = defineAction(recordFollowUp, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.followed,
    goTo: `/mediator/cases/${caseId}?done=followed`,
    refresh: '/mediator',
  }),
})
