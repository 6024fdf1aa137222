'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { confirmAddress } from '@/lib/use-cases/preparation/confirm-address'
import { readAddress } from './_components/read-address'

export const confirmAddressAction = defineAction(confirmAddress, {
  read: readAddress,
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.addressed,
    goTo: `/mediator/cases/${caseId}?done=addressed`,
    refresh: '/mediator',
  }),
})
