'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { declareOwnIdentity } from '@/lib/edge/identity/declare-own-identity'
import { ASK, IDENTIFY } from '@/lib/labels/zh-CN/party'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'

/** The case's page says what comes next, so that an answer leads back to it. */
export const giveConsentAction = defineAction(giveConsent, {
  done: ({ caseId, hasLeft }) => ({
    message: ASK.thanks,
    // For a third person who left there is no case any more.
    goTo: hasLeft ? `/party/helping/${caseId}` : `/party/cases/${caseId}`,
    refresh: `/party/cases/${caseId}`,
  }),
})

export const declareIdentityAction = defineAction(declareOwnIdentity, {
  done: ({ caseId, isCompared, isByService, isToConfirm }) => ({
    message: isByService ? IDENTIFY.doneByService : isCompared ? IDENTIFY.done : IDENTIFY.noRecord,
    goTo: `/party/cases/${caseId}${isToConfirm ? '/confirm' : ''}`,
    refresh: `/party/cases/${caseId}`,
  }),
})
