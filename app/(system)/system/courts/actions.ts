'use server'

import { CHASE_ANSWER_DAYS } from '@/lib/domain/chase/chase-days'
import { defineAction } from '@/lib/edge/action/define-action'
import { EXTENSION_LIMIT } from '@/lib/labels/zh-CN/extension-limit'
import { CHASE_DAYS } from '@/lib/labels/zh-CN/chase-days'
import { COURT_CONFIRMATION_RULE } from '@/lib/labels/zh-CN/court-confirmation-rule'
import { COURT_NOTICE } from '@/lib/labels/zh-CN/court-notice'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import { TRAINING_RULE } from '@/lib/labels/zh-CN/training-rule'
import { createCourt } from '@/lib/use-cases/court/create-court'
import { recordConfirmationRule } from '@/lib/use-cases/court/set-confirmation-rule'
import { recordExtensionLimit } from '@/lib/use-cases/court/set-extension-limit'
import { recordChaseDays } from '@/lib/use-cases/court/set-chase-days'
import { recordNoticeDays } from '@/lib/use-cases/court/set-notice-days'
import { recordTrainingRule } from '@/lib/use-cases/court/set-training-rule'

export const createCourtAction = defineAction(createCourt, {
  done: ({ courtId, name }) => ({
    message: COURTS.added(name),
    goTo: `/system/courts/${courtId}`,
    refresh: '/system',
  }),
})

export const setTrainingRuleAction = defineAction(recordTrainingRule, {
  done: ({ courtId, court, rule }) => ({
    message: TRAINING_RULE.done(court, rule),
    refresh: `/system/courts/${courtId}`,
  }),
})

export const setExtensionLimitAction = defineAction(recordExtensionLimit, {
  done: ({ courtId, court, most }) => ({
    message: EXTENSION_LIMIT.done(court, most),
    refresh: `/system/courts/${courtId}`,
  }),
})

export const setNoticeDaysAction = defineAction(recordNoticeDays, {
  done: ({ courtId, court, days }) => ({
    message: COURT_NOTICE.done(court, days),
    refresh: `/system/courts/${courtId}`,
  }),
})

export const setChaseDaysAction = defineAction(recordChaseDays, {
  done: ({ courtId, court, days }) => ({
    message: CHASE_DAYS.done(court, days ?? CHASE_ANSWER_DAYS.usual),
    refresh: `/system/courts/${courtId}`,
  }),
})

export const setConfirmationRuleAction = defineAction(recordConfirmationRule, {
  done: ({ courtId, court, from }) => ({
    message: COURT_CONFIRMATION_RULE.done(court, from),
    refresh: `/system/courts/${courtId}`,
  }),
})
