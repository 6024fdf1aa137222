'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { now } from '@/lib/platform/clock'
import { answerMinutes } from '@/lib/use-cases/minutes/answer-minutes'
import { openMinutes } from '@/lib/use-cases/minutes/open-minutes'
import { reopenMinutes } from '@/lib/use-cases/minutes/reopen-minutes'
import { submitMinutes } from '@/lib/use-cases/minutes/submit-minutes'
import { supplementMinutes } from '@/lib/use-cases/minutes/supplement-minutes'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'

const { done } = WRITE_MINUTES
const pageOf = ({ caseId, minutesId }: { readonly caseId: string; readonly minutesId: string }) =>
  `/mediator/cases/${caseId}/minutes/${minutesId}`

export const openMinutesAction = defineAction(openMinutes, {
  done: (key) => ({ message: done.opened, goTo: pageOf(key), refresh: '/mediator' }),
})

export const supplementMinutesAction = defineAction(supplementMinutes, {
  done: (key) => ({ message: done.opened, goTo: pageOf(key), refresh: '/mediator' }),
})

export const writeMinutesAction = defineAction(writeMinutes, {
  read: ({ caseId, minutesId, id, section, speakerId, text, saidAt, replaces }) => ({
    caseId,
    minutesId,
    // A form sent without script has no clock of the device.
    entries: [{ id, section, speakerId, text, saidAt: saidAt ?? now().toISOString(), replaces }],
  }),
  done: (key) => ({ message: done.written, refresh: pageOf(key) }),
})

export const editMinutesAction = defineAction(writeMinutes, {
  read: ({ caseId, minutesId, id, section, speakerId, text, replaces }) => ({
    caseId,
    minutesId,
    entries: [{ id, section, speakerId, text, saidAt: now().toISOString(), replaces }],
  }),
  done: (key) => ({ message: done.written, goTo: pageOf(key) }),
})

export const submitMinutesAction = defineAction(submitMinutes, {
  done: (key) => ({ message: done.submitted, refresh: pageOf(key) }),
})

export const answerMinutesAction = defineAction(answerMinutes, {
  done: (key) => ({ message: done.answered, goTo: pageOf(key), refresh: '/mediator' }),
})

export const reopenMinutesAction = defineAction(reopenMinutes, {
  done: (key) => ({ message: done.reopened, refresh: pageOf(key) }),
})
