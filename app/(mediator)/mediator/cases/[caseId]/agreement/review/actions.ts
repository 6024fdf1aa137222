'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { finishAgreement } from '@/lib/use-cases/agreement/finish-agreement'
import { signAgreement } from '@/lib/use-cases/agreement/sign-agreement'
import { voidAgreement } from '@/lib/use-cases/agreement/void-agreement'

export const finishAgreementAction = defineAction(finishAgreement, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.agreementFinished,
    goTo: `/mediator/cases/${caseId}/agreement/review?done=agreementFinished`,
    refresh: '/mediator',
  }),
})

export const signAgreementAction = defineAction(signAgreement, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.agreementSigned,
    goTo: `/mediator/cases/${caseId}/agreement/review?done=agreementSigned`,
    refresh: '/mediator',
  }),
})

export const voidAgreementAction = defineAction(voidAgreement, {
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.agreementVoided,
    goTo: `/mediator/cases/${caseId}?done=agreementVoided`,
    refresh: '/mediator',
  }),
})
