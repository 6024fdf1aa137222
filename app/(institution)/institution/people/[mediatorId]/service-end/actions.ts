'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { SERVICE_END } from '@/lib/labels/zh-CN/service-end'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { endService } from '@/lib/use-cases/mediator/end-service'

// One of many: the page is read again once all of them are done.
export const handOverRowAction = defineAction(replaceMediator, {
  done: () => ({ message: SERVICE_END.released }),
})

export const endServiceAction = defineAction(endService, {
  done: ({ mediatorId, name, ended }) => ({
    message: SERVICE_END.done(name, ended.as, ended.on),
    goTo: `/institution/people/${mediatorId}?done=ended`,
    refresh: '/institution/people',
  }),
})
