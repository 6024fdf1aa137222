'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import { agreeConfirmation } from '@/lib/use-cases/confirmation/agree-confirmation'
import { correctConfirmation } from '@/lib/use-cases/confirmation/correct-confirmation'
import { requestPostponement } from '@/lib/use-cases/confirmation/request-postponement'
import { supplementConfirmation } from '@/lib/use-cases/confirmation/supplement-confirmation'
import { withdrawConfirmation } from '@/lib/use-cases/confirmation/withdraw-confirmation'
import { statedFacts } from '../documents/stated-facts'
import { ownConfirmationHref } from './own-confirmation-href'

export const agreeConfirmationAction = defineAction(agreeConfirmation, {
  read: ({ readToEnd, ...fields }, _sessionId, origin) => ({
    ...fields,
    ...statedFacts(readToEnd),
    ...origin,
  }),
  done: ({ caseId, submits }) => ({
    message: OWN_CONFIRMATION.thanks[submits ? 'submitted' : 'waits'],
    goTo: ownConfirmationHref(caseId, submits ? 'submitted' : 'waits'),
    refresh: `/party/cases/${caseId}`,
  }),
})

export const withdrawConfirmationAction = defineAction(withdrawConfirmation, {
  done: ({ caseId, isRequest }) => ({
    message: OWN_CONFIRMATION.thanks[isRequest ? 'requested' : 'withdrawn'],
    goTo: ownConfirmationHref(caseId, isRequest ? 'requested' : 'withdrawn'),
    refresh: `/party/cases/${caseId}`,
  }),
})

export const correctConfirmationAction = defineAction(correctConfirmation, {
  done: ({ caseId }) => ({
    message: OWN_CONFIRMATION.thanks.corrected,
    goTo: ownConfirmationHref(caseId, 'corrected'),
    refresh: `/party/cases/${caseId}`,
  }),
})

export const requestPostponementAction = defineAction(requestPostponement, {
  done: ({ caseId }) => ({
    message: OWN_CONFIRMATION.thanks.postponement,
    goTo: ownConfirmationHref(caseId, 'postponement'),
    refresh: `/party/cases/${caseId}`,
  }),
})

export const supplementConfirmationAction = defineAction(supplementConfirmation, {
  done: ({ caseId }) => ({
    message: OWN_CONFIRMATION.thanks.supplemented,
    goTo: ownConfirmationHref(caseId, 'supplemented'),
    refresh: `/party/cases/${caseId}`,
  }),
})
