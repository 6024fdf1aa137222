'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { changeForm } from '@/lib/use-cases/conference/change-form'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'
import { moderateSeats } from '@/lib/use-cases/conference/moderate-seats'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { removeSeat } from '@/lib/use-cases/conference/remove-seat'
import { resumeConference } from '@/lib/use-cases/conference/resume-conference'
import { actDone } from '../act-done'

export const openHearingRoomAction = defineAction(openConference, { done: actDone })
export const admitToHearingAction = defineAction(admitSeat, { done: actDone })
export const removeFromHearingAction = defineAction(removeSeat, { done: actDone })
export const pauseHearingAction = defineAction(pauseConference, { done: actDone })
export const resumeHearingAction = defineAction(resumeConference, { done: actDone })
export const moderateHearingAction = defineAction(moderateSeats, { done: actDone })
export const changeHearingFormAction = defineAction(changeForm, { done: actDone })
export const endHearingRoomAction = defineAction(endConference, { done: actDone })
// What the own seat shows comes with the stream: the page is not made again for it, least of all
// for each report of a line.
export const adjustJudgeSeatAction = defineAction(adjustSeat, { done: () => ({ message: '' }) })
export const leaveHearingAction = defineAction(leaveConference, { done: actDone })
