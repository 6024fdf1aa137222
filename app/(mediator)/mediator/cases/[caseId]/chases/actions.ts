'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CHASE_ANSWER } from '@/lib/labels/zh-CN/chase'
import { answerChase } from '@/lib/use-cases/chase/answer-chase'

export const answerChaseAction = defineAction(answerChase, {
  done: ({ caseId }) => ({
    message: CHASE_ANSWER.done,
    refresh: `/mediator/cases/${caseId}/chases`,
  }),
})
