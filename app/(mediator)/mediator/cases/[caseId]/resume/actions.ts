'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { resumeClock } from '@/lib/use-cases/clock/resume-clock'

export const resumeClockAction = defineAction(resumeClock, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.resumed,
    goTo: `/mediator/cases/${caseId}?done=resumed`,
    refresh: '/mediator',
  }),
})
