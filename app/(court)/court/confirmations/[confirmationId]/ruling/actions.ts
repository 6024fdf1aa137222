'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { RULING_DESK } from '@/lib/labels/zh-CN/ruling-desk'
import { recordObjection } from '@/lib/use-cases/ruling/record-objection'
import { serveRuling } from '@/lib/use-cases/ruling/serve-ruling'
import { confirmationHref } from '../confirmation-href'

export const serveRulingAction = defineAction(serveRuling, {
  done: ({ confirmationId }) => ({
    message: RULING_DESK.serve.done,
    refresh: confirmationHref(confirmationId),
  }),
})

export const recordObjectionAction = defineAction(recordObjection, {
  done: ({ confirmationId }) => ({
    message: RULING_DESK.record.done,
    refresh: confirmationHref(confirmationId),
  }),
})
