'use server'

import { toLocalDate } from '@/lib/domain/time/local-date'
import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_MINUTES } from '@/lib/labels/zh-CN/own-minutes'
import { now } from '@/lib/platform/clock'
import { answerMinutes } from '@/lib/use-cases/minutes/answer-minutes'

/** Day and way are those of the answer itself, whatever is sent. */
export const answerOwnMinutesAction = defineAction(answerMinutes, {
  read: (fields) => ({
    caseId: fields.caseId,
    minutesId: fields.minutesId,
    personId: fields.personId,
    answer: fields.answer,
    how: 'online',
    on: toLocalDate(now()),
    note: fields.note,
  }),
  done: ({ caseId, minutesId, answer }) => ({
    message: OWN_MINUTES.done[answer],
    goTo: `/party/cases/${caseId}/minutes/${minutesId}?done=${answer}`,
    refresh: `/party/cases/${caseId}`,
  }),
})
