'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import { undoEndReturned } from '@/lib/use-cases/case/undo-end-returned'
import { undoRecall } from '@/lib/use-cases/case/undo-recall'
import { undoReferAgain } from '@/lib/use-cases/case/undo-refer-again'

export const undoRecallAction = defineAction(undoRecall, {
  done: ({ caseId }) => ({
    message: STAGE.undo.done,
    refresh: '/court',
    goTo: `/court/cases/${caseId}?done=undone`,
  }),
})

export const undoReferAgainAction = defineAction(undoReferAgain, {
  done: ({ caseId }) => ({
    message: STAGE.undo.done,
    refresh: '/court',
    goTo: `/court/cases/${caseId}?done=undone`,
  }),
})

export const undoEndReturnedAction = defineAction(undoEndReturned, {
  done: ({ caseId }) => ({
    message: STAGE.undo.done,
    refresh: '/court',
    goTo: `/court/cases/${caseId}?done=undone`,
  }),
})
