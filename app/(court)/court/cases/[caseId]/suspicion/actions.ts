'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ANSWER_SUSPICION } from '@/lib/labels/zh-CN/suspicion'
import { answerSuspicion } from '@/lib/use-cases/suspicion/answer-suspicion'

export const answerSuspicionAction = defineAction(answerSuspicion, {
  done: () => ({ message: ANSWER_SUSPICION.done, refresh: '/court/cases' }),
})
