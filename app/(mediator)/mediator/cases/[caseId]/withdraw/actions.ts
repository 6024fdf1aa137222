'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'

export const withdrawCaseAction = defineAction(withdrawCase, {
  done: () => ({
    message: MEDIATOR_DONE.withdrawn,
    goTo: '/mediator?done=withdrawn',
    refresh: '/mediator',
  }),
})
