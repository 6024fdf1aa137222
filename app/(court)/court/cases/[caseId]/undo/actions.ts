'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import { undoEndReturned } from '@/lib/use-cases/case/undo-end-returned'
import { undoRecall } from '@/lib/use-cases/case/undo-recall'
import { undoReferAgain } from '@/lib/use-cases/case/undo-refer-again'

export const undoRecallAction = defineAction(undoRecall, {
  done: () => ({
    message: STAGE.undo.done,
    refresh: '/court',
  }),
})

export const undoReferAgainAction = defineAction(undoReferAgain, {
  done: () => ({
    message: STAGE.undo.done,
    refresh: '/court',
  }),
})

export const undoEndReturnedAction = defineAction(undoEndReturned, {
  done: () => ({
    message: STAGE.undo.done,
    refresh: '/court',
  }),
})
