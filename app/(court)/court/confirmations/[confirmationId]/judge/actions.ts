'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { answerWithdrawal } from '@/lib/use-cases/confirmation/answer-withdrawal'
import { deemWithdrawn } from '@/lib/use-cases/confirmation/deem-withdrawn'
import { refuseConfirmation } from '@/lib/use-cases/confirmation/refuse-confirmation'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { confirmationHref } from '../confirmation-href'

export const refuseConfirmationAction = defineAction(refuseConfirmation, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_DESK.refuse.done,
    refresh: confirmationHref(confirmationId),
  }),
})

export const ruleOnConfirmationAction = defineAction(ruleOnConfirmation, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_DESK.ruled,
    refresh: confirmationHref(confirmationId),
  }),
})

export const answerWithdrawalAction = defineAction(answerWithdrawal, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_DESK.withdrawal.done,
    refresh: confirmationHref(confirmationId),
  }),
})

export const deemWithdrawnAction = defineAction(deemWithdrawn, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_DESK.deem.done,
    refresh: confirmationHref(confirmationId),
  }),
})
