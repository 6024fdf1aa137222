'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { SERVICE } from '@/lib/labels/zh-CN/people'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { enableMediator } from '@/lib/use-cases/mediator/enable-mediator'

export const disableMediatorAction = defineAction(disableMediator, {
  done: ({ mediator }) => ({
    message: SERVICE.disable.done(mediator),
    refresh: '/institution/people',
  }),
})

export const enableMediatorAction = defineAction(enableMediator, {
  done: ({ mediator }) => ({
    message: SERVICE.enable.done(mediator),
    refresh: '/institution/people',
  }),
})
