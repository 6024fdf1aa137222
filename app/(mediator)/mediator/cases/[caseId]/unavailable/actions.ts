'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { markUnavailable } from '@/lib/use-cases/meeting/mark-unavailable'

export const markUnavailableAction = defineAction(markUnavailable, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.marked,
    goTo: `/mediator/cases/${caseId}?done=marked`,
    refresh: '/mediator',
  }),
})
