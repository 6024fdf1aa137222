'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { SUM_UP } from '@/lib/labels/zh-CN/mediator-acts/sum-up'
import { sumUp } from '@/lib/use-cases/minutes/sum-up'
import { readLines } from './read-lines'

export const sumUpAction = defineAction(sumUp, {
  read: ({ caseId, topicId, minutesId, ...fields }) => ({
    caseId,
    topicId,
    minutesId,
    lines: readLines(fields),
  }),
  done: ({ caseId, minutesId }) => ({
    message: SUM_UP.done,
    goTo: `/mediator/cases/${caseId}/minutes/${minutesId}`,
    refresh: `/mediator/cases/${caseId}`,
  }),
})
