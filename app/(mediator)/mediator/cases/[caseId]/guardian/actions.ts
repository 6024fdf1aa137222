'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { addGuardian } from '@/lib/use-cases/participant/add-guardian'
import { endGuardian } from '@/lib/use-cases/participant/end-guardian'

export const addGuardianAction = defineAction(addGuardian, {
  done: ({ caseId }) => ({
    message: GUARDIAN.done,
    goTo: `/mediator/cases/${caseId}/invite?done=guardian`,
    refresh: `/mediator/cases/${caseId}`,
  }),
})

export const endGuardianAction = defineAction(endGuardian, {
  done: ({ caseId }) => ({
    message: GUARDIAN.endDone,
    refresh: `/mediator/cases/${caseId}/guardian`,
  }),
})
