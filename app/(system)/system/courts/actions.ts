'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { COURT_CONFIRMATION_RULE } from '@/lib/labels/zh-CN/court-confirmation-rule'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import { TRAINING_RULE } from '@/lib/labels/zh-CN/training-rule'
import { createCourt } from '@/lib/use-cases/court/create-court'
import { recordConfirmationRule } from '@/lib/use-cases/court/set-confirmation-rule'
import { recordTrainingRule } from '@/lib/use-cases/court/set-training-rule'

export const createCourtAction = defineAction(createCourt, {
  done: ({ courtId, name }) => ({
    message: COURTS.added(name),
    goTo: `/system/courts/${courtId}?done=added`,
    refresh: '/system',
  }),
})

export const setTrainingRuleAction = defineAction(recordTrainingRule, {
  done: ({ courtId, court, rule }) => ({
    message: TRAINING_RULE.done(court, rule),
    refresh: `/system/courts/${courtId}`,
  }),
})

export const setConfirmationRuleAction = defineAction(recordConfirmationRule, {
  done: ({ courtId, court, from }) => ({
    message: COURT_CONFIRMATION_RULE.done(court, from),
    refresh: `/system/courts/${courtId}`,
  }),
})
