'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'

export const takeCaseAction = defineAction(takeCase, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.taken,
    goTo: `/mediator/cases/${caseId}?done=taken`,
    refresh: '/mediator',
  }),
})
