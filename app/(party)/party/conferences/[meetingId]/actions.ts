'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { declareCompany } from '@/lib/use-cases/conference/declare-company'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'

export const declareCompanyAction = defineAction(declareCompany, {
  done: ({ meetingId }) => ({
    // The page says it, and a message would cover the room.
    message: '',
    refresh: `/party/conferences/${meetingId}`,
  }),
})

export const adjustOwnSeatAction = defineAction(adjustSeat, {
  done: ({ meetingId }) => ({
    message: '',
    refresh: `/party/conferences/${meetingId}`,
  }),
})

export const leaveConferenceAction = defineAction(leaveConference, {
  done: () => ({ message: CONFERENCE.left, goTo: '/party' }),
})
