'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { recordService } from '@/lib/use-cases/service/record-service'

export const recordServiceAction = defineAction(recordService, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.served,
    goTo: `/mediator/cases/${caseId}?done=served`,
    refresh: '/mediator',
  }),
})
