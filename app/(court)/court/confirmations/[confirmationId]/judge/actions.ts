'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { CONFIRMATION_REVIEW } from '@/lib/labels/zh-CN/confirmation-review'
import { answerExtension } from '@/lib/use-cases/confirmation/answer-extension'
import { answerWithdrawal } from '@/lib/use-cases/confirmation/answer-withdrawal'
import { appointHearing } from '@/lib/use-cases/confirmation/appoint-hearing'
import { cancelHearing } from '@/lib/use-cases/confirmation/cancel-hearing'
import { deemWithdrawn } from '@/lib/use-cases/confirmation/deem-withdrawn'
import { refuseConfirmation } from '@/lib/use-cases/confirmation/refuse-confirmation'
import { requestExtension } from '@/lib/use-cases/confirmation/request-extension'
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

export const requestExtensionAction = defineAction(requestExtension, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_REVIEW.extension.done,
    refresh: confirmationHref(confirmationId),
  }),
})

export const answerExtensionAction = defineAction(answerExtension, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_REVIEW.approve.done,
    refresh: confirmationHref(confirmationId),
  }),
})

export const appointHearingAction = defineAction(appointHearing, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_REVIEW.hearing.appoint.done,
    refresh: confirmationHref(confirmationId),
  }),
})

export const cancelHearingAction = defineAction(cancelHearing, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_REVIEW.hearing.cancel.done,
    refresh: confirmationHref(confirmationId),
  }),
})
