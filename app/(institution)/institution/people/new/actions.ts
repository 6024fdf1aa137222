'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { handedOver } from '@/lib/labels/zh-CN/handed-over'
import { ONCE } from '@/lib/labels/zh-CN/person'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'

export const createMediatorAction = defineAction(createMediator, {
  done: ({ mediatorId, ...account }) => {
    const { message, value } = handedOver(account, ONCE.done(account.name))
    return {
      message,
      refresh: '/institution/people',
      value: { ...value, mediatorId, caution: ONCE.notOnRoster },
    }
  },
})
