'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { declareOwnIdentity } from '@/lib/edge/identity/declare-own-identity'
import { ASK, IDENTIFY } from '@/lib/labels/zh-CN/party'
import { OWN_MEETING } from '@/lib/labels/zh-CN/party-meeting'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { sayUnavailable } from '@/lib/use-cases/participation/say-unavailable'
import { isDocumentId, ownDocumentHref } from './documents/own-document-href'
import { ownSupplementaryHref } from './supplement/own-supplementary-href'

/** The case's page says what comes next, so that an answer leads back to it. */
export const giveConsentAction = defineAction(giveConsent, {
  done: ({ caseId, hasLeft }) => ({
    message: ASK.thanks,
    // For a third person who left there is no case any more.
    goTo: hasLeft ? `/party/helping/${caseId}` : `/party/cases/${caseId}`,
    refresh: `/party/cases/${caseId}`,
  }),
})

export const sayUnavailableAction = defineAction(sayUnavailable, {
  done: ({ caseId, answer }) => ({
    message: OWN_MEETING.done[answer],
    goTo: `/party/cases/${caseId}`,
    refresh: `/party/cases/${caseId}`,
  }),
})

/**
 * Back to the page of the case, to the document or the 补充协议 for whose signature the identity was
 * renewed, to the application for confirmation, or to the request for a 调解书.
 */
export const declareIdentityAction = defineAction(declareOwnIdentity, {
  read: ({ documentId: _documentId, supplement: _supplement, ...fields }) => fields,
  done: ({ caseId, isCompared, isByService, leadsTo }, { documentId, supplement }) => ({
    message: isByService ? IDENTIFY.doneByService : isCompared ? IDENTIFY.done : IDENTIFY.noRecord,
    goTo: isDocumentId(documentId)
      ? ownDocumentHref(caseId, documentId)
      : supplement
        ? ownSupplementaryHref(caseId)
        : `/party/cases/${caseId}${leadsTo ? `/${leadsTo}` : ''}`,
    refresh: `/party/cases/${caseId}`,
  }),
})
