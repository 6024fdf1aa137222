'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { ASK, IDENTIFY } from '@/lib/labels/zh-CN/party'
import { declareIdentity } from '@/lib/use-cases/participation/declare-identity'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'

/** The case's page says what comes next, so that an answer leads back to it. */
export const giveConsentAction = defineAction(giveConsent, {
  done: ({ caseId }) => ({
    message: ASK.thanks,
    goTo: `/party/cases/${caseId}`,
    refresh: `/party/cases/${caseId}`,
  }),
})

export const declareIdentityAction = defineAction(declareIdentity, {
  done: ({ caseId, isCompared }) => ({
    message: isCompared ? IDENTIFY.done : IDENTIFY.noRecord,
    goTo: `/party/cases/${caseId}`,
    refresh: `/party/cases/${caseId}`,
  }),
})
