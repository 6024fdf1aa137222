'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { declareCompany } from '@/lib/use-cases/conference/declare-company'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'
import { actDone } from './act-done'

export const declareCompanyAction = defineAction(declareCompany, { done: actDone })

export const adjustOwnSeatAction = defineAction(adjustSeat, { done: actDone })

export const leaveConferenceAction = defineAction(leaveConference, {
  done: () => ({ message: CONFERENCE.left, goTo: '/party' }),
})
