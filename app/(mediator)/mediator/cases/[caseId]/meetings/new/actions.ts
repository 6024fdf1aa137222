'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { scheduleMeeting } from '@/lib/use-cases/meeting/schedule-meeting'

export const scheduleMeetingAction = defineAction(scheduleMeeting, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.scheduled,
    goTo: `/mediator/cases/${caseId}?done=scheduled`,
    refresh: '/mediator',
  }),
})
