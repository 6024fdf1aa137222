'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { recordContact } from '@/lib/use-cases/contact/record-contact'

export const recordContactAction = defineAction(recordContact, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.contacted,
    goTo: `/mediator/cases/${caseId}?done=contacted`,
    refresh: '/mediator',
  }),
})
