'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { CONFIRMATION_REVIEW } from '@/lib/labels/zh-CN/confirmation-review'
import { acceptConfirmation } from '@/lib/use-cases/confirmation/accept-confirmation'
import { postponeOrder } from '@/lib/use-cases/confirmation/postpone-order'
import { recordHearing } from '@/lib/use-cases/confirmation/record-hearing'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { requestSupplement } from '@/lib/use-cases/confirmation/request-supplement'
import { readHearingResult } from './_components/read-hearing-result'
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

export const requestSupplementAction = defineAction(requestSupplement, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_REVIEW.supplement.done,
    refresh: confirmationHref(confirmationId),
  }),
})

export const postponeOrderAction = defineAction(postponeOrder, {
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_REVIEW.postpone.done,
    refresh: confirmationHref(confirmationId),
  }),
})

export const recordHearingAction = defineAction(recordHearing, {
  read: readHearingResult,
  done: ({ confirmationId }) => ({
    message: CONFIRMATION_REVIEW.hearing.record.done,
    refresh: confirmationHref(confirmationId),
  }),
})
