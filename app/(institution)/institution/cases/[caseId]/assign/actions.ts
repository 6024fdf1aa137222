'use server'

import { defineAction } from '@/lib/edge/define-action'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'

const backToList = ({ caseId }: { readonly caseId: string }) => ({
  message: '', refresh: '/institution/cases', goTo: `/institution/cases?tab=assign&done=assigned&case=${caseId}`,
})

export const assignMediatorAction = defineAction(assignMediator, { done: backToList })

export const reassignMediatorAction = defineAction(reassignMediator, { done: backToList })
