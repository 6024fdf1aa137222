'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ASSIGN_MANY } from '@/lib/labels/zh-CN/bulk'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'

// One of many: the page is refreshed once all of them are done.
export const assignRowAction = defineAction(assignMediator, {
  done: ({ mediator }) => ({ message: ASSIGN_MANY.done(mediator) }),
})

export const reassignRowAction = defineAction(reassignMediator, {
  done: ({ mediator }) => ({ message: ASSIGN_MANY.done(mediator) }),
})
