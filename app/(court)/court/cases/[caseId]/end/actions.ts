'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { endReturned } from '@/lib/use-cases/case/end-returned'

export const endReturnedAction = defineAction(endReturned, {
  done: ({ caseId }) => ({
    message: '',
    refresh: '/court',
    goTo: `/court/cases/${caseId}?done=ended`,
  }),
})
