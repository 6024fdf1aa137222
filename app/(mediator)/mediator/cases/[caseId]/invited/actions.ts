'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { INVITED, INVITED_FORM } from '@/lib/labels/zh-CN/invited-person'
import { COLLEAGUE, THIRD_FORM } from '@/lib/labels/zh-CN/third-person'
import { answerInvited } from '@/lib/use-cases/invited/answer-invited'
import { proposeCoMediator } from '@/lib/use-cases/invited/propose-co-mediator'
import { proposeInvited } from '@/lib/use-cases/invited/propose-invited'
import { proposeThird } from '@/lib/use-cases/invited/propose-third'
import { revokeInvited } from '@/lib/use-cases/invited/revoke-invited'

export const proposeInvitedAction = defineAction(proposeInvited, {
  done: ({ caseId }) => ({
    message: INVITED_FORM.done,
    goTo: `/mediator/cases/${caseId}/invited?done=proposed`,
    refresh: `/mediator/cases/${caseId}/invited`,
  }),
})

export const proposeThirdAction = defineAction(proposeThird, {
  done: ({ caseId }) => ({
    message: THIRD_FORM.done,
    goTo: `/mediator/cases/${caseId}/invited?done=proposed`,
    refresh: `/mediator/cases/${caseId}/invited`,
  }),
})

export const proposeCoMediatorAction = defineAction(proposeCoMediator, {
  done: ({ caseId }) => ({
    message: COLLEAGUE.done,
    goTo: `/mediator/cases/${caseId}/invited?done=proposed`,
    refresh: `/mediator/cases/${caseId}/invited`,
  }),
})

export const recordInvitedAnswerAction = defineAction(answerInvited, {
  done: ({ caseId }) => ({
    message: INVITED.recorded,
    refresh: `/mediator/cases/${caseId}/invited`,
  }),
})

export const revokeInvitedAction = defineAction(revokeInvited, {
  done: ({ caseId }) => ({
    message: INVITED.revoked,
    refresh: `/mediator/cases/${caseId}/invited`,
  }),
})
