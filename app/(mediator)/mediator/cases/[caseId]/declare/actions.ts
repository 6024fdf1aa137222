'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { declareCoMediator } from '@/lib/use-cases/co-mediator/declare-co-mediator'

export const declareCoMediatorAction = defineAction(declareCoMediator, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.coDeclared,
    goTo: `/mediator/cases/${caseId}?done=coDeclared`,
    refresh: '/mediator',
  }),
})
