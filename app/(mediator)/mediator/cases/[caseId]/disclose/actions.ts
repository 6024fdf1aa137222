'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'

export const discloseConflictAction = defineAction(discloseConflict, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.disclosed,
    goTo: `/mediator/cases/${caseId}?done=disclosed`,
    refresh: '/mediator',
  }),
})
