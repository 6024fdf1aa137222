'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { DESK_THREAD } from '@/lib/labels/zh-CN/consultation-desk'
import { answerConsultation } from '@/lib/use-cases/consultation/answer-consultation'
import { referConsultation } from '@/lib/use-cases/consultation/refer-consultation'

export const answerConsultationAction = defineAction(answerConsultation, {
  done: ({ consultationId }) => ({
    message: DESK_THREAD.answered,
    refresh: `/institution/consultations/${consultationId}`,
  }),
})

export const referConsultationAction = defineAction(referConsultation, {
  done: ({ consultationId }) => ({
    message: DESK_THREAD.referred,
    refresh: `/institution/consultations/${consultationId}`,
  }),
})
