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
import { minutesPage } from './_components/minutes-page'

export const openMinutesAction = defineAction(openMinutes, {
  done: (key) => ({
    message: WRITE_MINUTES.done.opened,
    goTo: minutesPage(key),
    refresh: '/mediator',
  }),
})

export const supplementMinutesAction = defineAction(supplementMinutes, {
  done: (key) => ({
    message: WRITE_MINUTES.done.opened,
    goTo: minutesPage(key),
    refresh: '/mediator',
  }),
})

export const writeMinutesAction = defineAction(writeMinutes, {
  read: ({ caseId, minutesId, id, section, speakerId, text, saidAt, replaces }) => ({
    caseId,
    minutesId,
    // A form sent without script has no clock of the device.
    entries: [{ id, section, speakerId, text, saidAt: saidAt ?? now().toISOString(), replaces }],
  }),
  done: (key) => ({ message: WRITE_MINUTES.done.written, refresh: minutesPage(key) }),
})

export const editMinutesAction = defineAction(writeMinutes, {
  read: ({ caseId, minutesId, id, section, speakerId, text, replaces }) => ({
    caseId,
    minutesId,
    entries: [{ id, section, speakerId, text, saidAt: now().toISOString(), replaces }],
  }),
  done: (key) => ({ message: WRITE_MINUTES.done.written, goTo: minutesPage(key) }),
})

export const submitMinutesAction = defineAction(submitMinutes, {
  done: (key) => ({ message: WRITE_MINUTES.done.submitted, refresh: minutesPage(key) }),
})

export const answerMinutesAction = defineAction(answerMinutes, {
  done: (key) => ({
    message: WRITE_MINUTES.done.answered,
    goTo: minutesPage(key),
    refresh: '/mediator',
  }),
})

export const reopenMinutesAction = defineAction(reopenMinutes, {
  done: (key) => ({ message: WRITE_MINUTES.done.reopened, refresh: minutesPage(key) }),
})
