'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { signOwnDocument } from '@/lib/edge/document/sign-own-document'
import { OWN_DOCUMENT } from '@/lib/labels/zh-CN/own-document'
import { requestSigningCode } from '@/lib/use-cases/participation/request-signing-code'
import { ownDocumentHref } from './own-document-href'
import { statedFacts } from './stated-facts'

export const requestSigningCodeAction = defineAction(requestSigningCode, {
  read: () => ({}),
  done: () => ({ message: OWN_DOCUMENT.proofs.sent }),
})

export const signOwnDocumentAction = defineAction(signOwnDocument, {
  read: ({ readToEnd, ...fields }, _sessionId, origin) => ({
    ...fields,
    ...statedFacts(readToEnd),
    ...origin,
    how: 'handwritten',
  }),
  done: ({ caseId, documentId }) => ({
    message: OWN_DOCUMENT.done.signed,
    goTo: ownDocumentHref(caseId, documentId, 'signed'),
    refresh: `/party/cases/${caseId}`,
  }),
})

export const refuseOwnDocumentAction = defineAction(signOwnDocument, {
  read: (fields) => ({ ...fields, how: 'refused' }),
  done: ({ caseId, documentId }) => ({
    message: OWN_DOCUMENT.done.refused,
    goTo: ownDocumentHref(caseId, documentId, 'refused'),
    refresh: `/party/cases/${caseId}`,
  }),
})
