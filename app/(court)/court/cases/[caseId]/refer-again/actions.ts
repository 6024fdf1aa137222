'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { referAgain } from '@/lib/use-cases/case/refer-again'

export const referAgainAction = defineAction(referAgain, {
  done: ({ caseId }) => ({
    message: '',
    refresh: '/court',
    goTo: `/court/cases/${caseId}?done=referred`,
  }),
})
