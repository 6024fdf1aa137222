'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { returnAddress, withoutReturn } from '../../_components/return-address'

export const assignMediatorAction = defineAction(assignMediator, {
  read: withoutReturn,
  done: ({ caseId }, fields) => ({
    message: '',
    refresh: '/institution/cases',
    goTo: returnAddress(fields, 'assigned', caseId),
  }),
})

export const reassignMediatorAction = defineAction(reassignMediator, {
  read: withoutReturn,
  done: ({ caseId }, fields) => ({
    message: '',
    refresh: '/institution/cases',
    goTo: returnAddress(fields, 'assigned', caseId),
  }),
})
