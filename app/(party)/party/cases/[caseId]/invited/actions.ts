'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { HELPERS } from '@/lib/labels/zh-CN/party-invited'
import { answerInvited } from '@/lib/use-cases/invited/answer-invited'

export const answerInvitedAction = defineAction(answerInvited, {
  done: ({ caseId }) => ({
    message: HELPERS.thanks,
    goTo: `/party/cases/${caseId}/invited`,
    refresh: `/party/cases/${caseId}/invited`,
  }),
})
