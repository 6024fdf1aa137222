'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { signOwnDocument } from '@/lib/edge/document/sign-own-document'
import { OWN_DOCUMENT } from '@/lib/labels/zh-CN/own-document'
import { requestSigningCode } from '@/lib/use-cases/participation/request-signing-code'
import { ownDocumentHref } from './own-document-href'

export const requestSigningCodeAction = defineAction(requestSigningCode, {
  read: () => ({}),
  done: () => ({ message: OWN_DOCUMENT.proofs.sent }),
})

/** The sentence that was chosen says three things: how the document was read, that it was to its end, and that one signs of one's own will. */
const statedFacts = (way: unknown) => ({ read: way, readToEnd: 'on', agreed: 'on' })

export const signOwnDocumentAction = defineAction(signOwnDocument, {
  read: ({ readToEnd, ...fields }, _sessionId, origin) => ({
    ...fields,
    ...(readToEnd === undefined ? {} : statedFacts(readToEnd)),
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
