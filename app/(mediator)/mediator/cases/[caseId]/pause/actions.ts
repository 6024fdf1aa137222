'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { pauseClock } from '@/lib/use-cases/clock/pause-clock'

export const pauseClockAction = defineAction(pauseClock, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.paused,
    goTo: `/mediator/cases/${caseId}?done=paused`,
    refresh: '/mediator',
  }),
})
