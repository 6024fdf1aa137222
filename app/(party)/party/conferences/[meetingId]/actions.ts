'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { HEARING_RIGHTS } from '@/lib/labels/zh-CN/hearing-room'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { readHearingRights } from '@/lib/use-cases/confirmation/read-hearing-rights'
import { declareCompany } from '@/lib/use-cases/conference/declare-company'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'
import { actDone } from './act-done'

export const declareCompanyAction = defineAction(declareCompany, { done: actDone })

// What the own seat shows comes with the stream: the page is not made again for it, least of all
// for each report of a line.
export const adjustOwnSeatAction = defineAction(adjustSeat, { done: () => ({ message: '' }) })

export const readHearingRightsAction = defineAction(readHearingRights, {
  done: ({ meetingId }) => ({
    message: HEARING_RIGHTS.done,
    refresh: `/party/conferences/${meetingId}`,
  }),
})

export const leaveConferenceAction = defineAction(leaveConference, {
  done: () => ({ message: CONFERENCE.left, goTo: '/party' }),
})
