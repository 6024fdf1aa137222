'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_CHOICE } from '@/lib/labels/zh-CN/party-choice'
import { answerChoice } from '@/lib/use-cases/mediator-choice/answer-choice'

export const answerChoiceAction = defineAction(answerChoice, {
  done: ({ caseId, result }) => ({
    message: OWN_CHOICE.thanks[result],
    goTo: `/party/cases/${caseId}/choose?done=${result}`,
    refresh: `/party/cases/${caseId}`,
  }),
})
