'use server'

import { readHours } from '@/components/mediator/read-hours'
import { defineAction } from '@/lib/edge/action/define-action'
import { HOURS } from '@/lib/labels/zh-CN/working-hours'
import { setHours } from '@/lib/use-cases/mediator/set-hours'

export const setOwnHoursAction = defineAction(setHours, {
  read: readHours,
  done: () => ({ message: HOURS.saved, goTo: '/mediator/me?done=hours', refresh: '/mediator' }),
})
