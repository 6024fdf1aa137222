'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'

export const closeCaseAction = defineAction(closeCase, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.closed,
    goTo: `/mediator/cases/${caseId}?done=closed`,
    refresh: '/mediator',
  }),
})
