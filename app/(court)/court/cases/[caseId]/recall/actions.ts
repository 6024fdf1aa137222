'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { recallCase } from '@/lib/use-cases/case/recall-case'

export const recallCaseAction = defineAction(recallCase, {
  done: ({ caseId }) => ({
    message: '',
    refresh: '/court',
    goTo: `/court/cases/${caseId}/refer-again?done=recalled`,
  }),
})
