'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { RULING_DESK } from '@/lib/labels/zh-CN/ruling-desk'
import { decideObjection } from '@/lib/use-cases/ruling/decide-objection'
import { confirmationHref } from '../../confirmation-href'

export const decideObjectionAction = defineAction(decideObjection, {
  done: ({ confirmationId }) => ({
    message: RULING_DESK.decide.done,
    refresh: confirmationHref(confirmationId),
  }),
})
