'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { moveMeeting } from '@/lib/use-cases/meeting/move-meeting'

export const moveMeetingAction = defineAction(moveMeeting, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.rescheduled,
    goTo: `/mediator/cases/${caseId}?done=rescheduled`,
    refresh: '/mediator',
  }),
})
