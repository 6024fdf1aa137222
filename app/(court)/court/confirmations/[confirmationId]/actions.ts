'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { acceptConfirmation } from '@/lib/use-cases/confirmation/accept-confirmation'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { confirmationHref } from './confirmation-href'

export const acceptConfirmationAction = defineAction(acceptConfirmation, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_DESK.accept.done,
    refresh: confirmationHref(confirmationId),
  }),
})

export const requestCorrectionAction = defineAction(requestConfirmationCorrection, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_DESK.correct.done,
    refresh: confirmationHref(confirmationId),
  }),
})
