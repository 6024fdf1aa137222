'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { HEARING } from '@/lib/labels/zh-CN/complaint'
import { stateInHearing } from '@/lib/use-cases/complaint/state-in-hearing'

export const stateAction = defineAction(stateInHearing, {
  done: () => ({ message: HEARING.done, refresh: '/mediator/hearings' }),
})
