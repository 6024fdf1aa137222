'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { checkIdentity } from '@/lib/use-cases/preparation/check-identity'

export const checkIdentityAction = defineAction(checkIdentity, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.identified,
    goTo: `/mediator/cases/${caseId}?done=identified`,
    refresh: '/mediator',
  }),
})
