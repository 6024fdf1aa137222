'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'

export const assignMediatorAction = defineAction(assignMediator, {
  done: ({ caseId }) => ({
    message: '',
    refresh: '/institution/cases',
    goTo: `/institution/cases?tab=assign&done=assigned&case=${caseId}`,
  }),
})

export const reassignMediatorAction = defineAction(reassignMediator, {
  done: ({ caseId }) => ({
    message: '',
    refresh: '/institution/cases',
    goTo: `/institution/cases?tab=assign&done=assigned&case=${caseId}`,
  }),
})
