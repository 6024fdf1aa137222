'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { cancelMeeting } from '@/lib/use-cases/meeting/cancel-meeting'

export const cancelMeetingAction = defineAction(cancelMeeting, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.called_off,
    goTo: `/mediator/cases/${caseId}?done=called_off`,
    refresh: '/mediator',
  }),
})
