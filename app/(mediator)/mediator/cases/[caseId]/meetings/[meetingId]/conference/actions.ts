'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { changeForm } from '@/lib/use-cases/conference/change-form'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'
import { moderateSeats } from '@/lib/use-cases/conference/moderate-seats'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { removeSeat } from '@/lib/use-cases/conference/remove-seat'
import { resumeConference } from '@/lib/use-cases/conference/resume-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { showToHall } from '@/lib/use-cases/conference/show-to-hall'
import { writeCaption } from '@/lib/use-cases/conference/write-caption'
import { askGuidance } from '@/lib/use-cases/guidance/ask-guidance'
import { recordFact } from '@/lib/use-cases/fact/record-fact'
import { endGuidance } from '@/lib/use-cases/guidance/end-guidance'
import { openMinutes } from '@/lib/use-cases/minutes/open-minutes'
import { actDone } from './act-done'

export const openConferenceAction = defineAction(openConference, { done: actDone })
export const admitSeatAction = defineAction(admitSeat, { done: actDone })
export const removeSeatAction = defineAction(removeSeat, { done: actDone })
export const separateSideAction = defineAction(separateSide, { done: actDone })
export const rejoinSidesAction = defineAction(rejoinSides, { done: actDone })
export const pauseConferenceAction = defineAction(pauseConference, { done: actDone })
export const resumeConferenceAction = defineAction(resumeConference, { done: actDone })
export const moderateSeatsAction = defineAction(moderateSeats, { done: actDone })
export const changeFormAction = defineAction(changeForm, { done: actDone })
export const endConferenceAction = defineAction(endConference, { done: actDone })
// What is shown comes by the stream: the page is not made again for it.
export const showToHallAction = defineAction(showToHall, { done: () => ({ message: '' }) })
export const writeCaptionAction = defineAction(writeCaption, { done: () => ({ message: '' }) })
// What the own seat shows comes with the stream: the page is not made again for it, least of all
// for each report of a line.
export const adjustSeatAction = defineAction(adjustSeat, { done: () => ({ message: '' }) })
export const leaveConferenceAction = defineAction(leaveConference, {
  done: ({ caseId }) => ({ message: CONFERENCE.left, goTo: `/mediator/cases/${caseId}` }),
})

export const askGuidanceAction = defineAction(askGuidance, { done: actDone })
export const endGuidanceAction = defineAction(endGuidance, { done: actDone })

/** Opens the minutes beside the pictures: the page stays in the room. */
export const openMinutesHereAction = defineAction(openMinutes, {
  done: ({ caseId }, { meetingId }) => actDone({ caseId, meetingId: String(meetingId) }),
})

/** Records a fact beside the pictures: the page stays in the room. */
export const recordFactHereAction = defineAction(recordFact, {
  read: ({ caseId, factId, text, put }) => ({ caseId, factId, text, put }),
  done: ({ caseId }, { meetingId }) => actDone({ caseId, meetingId: String(meetingId) }),
})
