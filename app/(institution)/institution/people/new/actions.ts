'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { handedOver } from '@/lib/labels/zh-CN/handed-over'
import { ONCE } from '@/lib/labels/zh-CN/person'
import { SERVICE_END } from '@/lib/labels/zh-CN/service-end'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'

export const createMediatorAction = defineAction(createMediator, {
  done: ({ mediatorId, trainings, ...account }) => {
    const { message, value } = handedOver(account, ONCE.done(account.name))
    const caution =
      trainings === null
        ? ONCE.notOnRoster
        : `${SERVICE_END.carriedOver(trainings)}${ONCE.notOnRoster}`
    return { message, refresh: '/institution/people', value: { ...value, mediatorId, caution } }
  },
})
