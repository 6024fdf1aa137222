'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { requestChange } from '@/lib/use-cases/change/request-change'

export const requestChangeAction = defineAction(requestChange, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.changeRequested,
    goTo: `/mediator/cases/${caseId}?done=changeRequested`,
    refresh: '/mediator',
  }),
})
