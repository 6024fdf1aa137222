'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { holdMeeting } from '@/lib/use-cases/meeting/hold-meeting'
import { readAttendances } from './_components/read-attendances'

export const holdMeetingAction = defineAction(holdMeeting, {
  read: (fields) => ({
    caseId: fields.caseId,
    meetingId: fields.meetingId,
    heldFrom: fields.heldFrom,
    heldTo: fields.heldTo,
    attendances: readAttendances(fields),
  }),
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.held,
    goTo: `/mediator/cases/${caseId}?done=held`,
    refresh: '/mediator',
  }),
})
