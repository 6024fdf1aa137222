'use server'

import { defineVisitorAction } from '@/lib/edge/action/define-visitor-action'
import { closeConsultation } from '@/lib/use-cases/visitor/close-consultation'
import { continueConsultation } from '@/lib/use-cases/visitor/continue-consultation'
import { leaveConsultation } from '@/lib/use-cases/visitor/leave-consultation'
import { openConsultation } from '@/lib/use-cases/visitor/open-consultation'
import { submitConsultation } from '@/lib/use-cases/visitor/submit-consultation'

export const submitConsultationAction = defineVisitorAction(
  submitConsultation,
  ({ proof, hidden }) => ({ goTo: `/consult/thread?done=sent&hidden=${hidden}`, pass: proof }),
)

export const openConsultationAction = defineVisitorAction(openConsultation, ({ proof }) => ({
  goTo: '/consult/thread',
  pass: proof,
}))

export const continueConsultationAction = defineVisitorAction(
  continueConsultation,
  ({ proof, hidden }) => ({ goTo: `/consult/thread?done=again&hidden=${hidden}`, pass: proof }),
)

export const closeConsultationAction = defineVisitorAction(closeConsultation, ({ proof }) => ({
  goTo: '/consult/thread?done=ended',
  pass: proof,
}))

export const leaveConsultationAction = defineVisitorAction(leaveConsultation, () => ({
  goTo: '/consult/answer?done=left',
  pass: null,
}))
