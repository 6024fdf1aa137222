'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { acceptConfirmation } from '@/lib/use-cases/confirmation/accept-confirmation'
import { answerWithdrawal } from '@/lib/use-cases/confirmation/answer-withdrawal'
import { deemWithdrawn } from '@/lib/use-cases/confirmation/deem-withdrawn'
import { refuseConfirmation } from '@/lib/use-cases/confirmation/refuse-confirmation'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'

const done =
  (message: string) =>
  ({ confirmationId }: { readonly confirmationId: string }) => ({
    message,
    refresh: `/court/confirmations/${confirmationId}`,
  })

export const acceptConfirmationAction = defineAction(acceptConfirmation, {
  done: done(CONFIRMATION_DESK.accept.done),
})

export const requestCorrectionAction = defineAction(requestConfirmationCorrection, {
  done: done(CONFIRMATION_DESK.correct.done),
})

export const refuseConfirmationAction = defineAction(refuseConfirmation, {
  done: done(CONFIRMATION_DESK.refuse.done),
})

export const ruleOnConfirmationAction = defineAction(ruleOnConfirmation, {
  done: done(CONFIRMATION_DESK.ruled),
})

export const answerWithdrawalAction = defineAction(answerWithdrawal, {
  done: done(CONFIRMATION_DESK.withdrawal.done),
})

export const deemWithdrawnAction = defineAction(deemWithdrawn, {
  done: done(CONFIRMATION_DESK.deem.done),
})
