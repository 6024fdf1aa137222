'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE, type MediatorDone } from '@/lib/labels/zh-CN/mediator'
import { finishAgreement } from '@/lib/use-cases/agreement/finish-agreement'
import { signAgreement } from '@/lib/use-cases/agreement/sign-agreement'
import { voidAgreement } from '@/lib/use-cases/agreement/void-agreement'

const returnTo = (page: string, done: MediatorDone) => ({
  message: MEDIATOR_DONE[done],
  goTo: `${page}?done=${done}`,
  refresh: '/mediator',
})
const review = (caseId: string) => `/mediator/cases/${caseId}/agreement/review`

export const finishAgreementAction = defineAction(finishAgreement, {
  done: ({ caseId }) => returnTo(review(caseId), 'agreementFinished'),
})

export const signAgreementAction = defineAction(signAgreement, {
  done: ({ caseId }) => returnTo(review(caseId), 'agreementSigned'),
})

export const voidAgreementAction = defineAction(voidAgreement, {
  done: ({ caseId }) => returnTo(`/mediator/cases/${caseId}`, 'agreementVoided'),
})
