'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { SERVICE_END } from '@/lib/labels/zh-CN/service-end'
import { endService } from '@/lib/use-cases/mediator/end-service'

// One of many: the page is read again once all of them are done.
export const endServiceRowAction = defineAction(endService, {
  done: ({ name, ended }) => ({ message: SERVICE_END.done(name, ended.as, ended.on) }),
})
