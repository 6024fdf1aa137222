'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { COURT_GUIDANCE } from '@/lib/labels/zh-CN/guidance'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'
import { acceptGuidance } from '@/lib/use-cases/guidance/accept-guidance'
import { declineGuidance } from '@/lib/use-cases/guidance/decline-guidance'

export const acceptGuidanceAction = defineAction(acceptGuidance, {
  done: () => ({ message: COURT_GUIDANCE.accepted, refresh: '/court/guidance' }),
})

export const declineGuidanceAction = defineAction(declineGuidance, {
  done: () => ({ message: COURT_GUIDANCE.declined, refresh: '/court/guidance' }),
})

// What the own seat shows comes with the stream: the page is not made again for it.
export const adjustGuestSeatAction = defineAction(adjustSeat, { done: () => ({ message: '' }) })

export const leaveAsGuestAction = defineAction(leaveConference, {
  done: () => ({ message: '', goTo: '/court/guidance' }),
})
