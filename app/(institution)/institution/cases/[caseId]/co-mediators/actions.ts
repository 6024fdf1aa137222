'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CO_MEDIATOR } from '@/lib/labels/zh-CN/co-mediator'
import { addCoMediator } from '@/lib/use-cases/co-mediator/add-co-mediator'
import { endCoMediator } from '@/lib/use-cases/co-mediator/end-co-mediator'

export const addCoMediatorAction = defineAction(addCoMediator, {
  done: () => ({ message: CO_MEDIATOR.added, refresh: '/institution/cases' }),
})

export const endCoMediatorAction = defineAction(endCoMediator, {
  done: () => ({ message: CO_MEDIATOR.ended, refresh: '/institution/cases' }),
})
