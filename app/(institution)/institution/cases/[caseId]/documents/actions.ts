'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { concludeDocument } from '@/lib/edge/document/conclude-document'
import { finaliseDocument } from '@/lib/edge/document/finalise-document'
import { sealDocument } from '@/lib/edge/document/seal-document'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { USE_SEAL } from '@/lib/labels/zh-CN/institution-seal'
import { SIGNATURES } from '@/lib/labels/zh-CN/signature'
import { voidDocument } from '@/lib/use-cases/document/void-document'

export const finaliseDocumentAction = defineAction(finaliseDocument, {
  done: ({ number }, { caseId }) => ({
    message: DOCUMENTS.finaliseDone(number),
    refresh: `/institution/cases/${String(caseId)}/documents`,
  }),
})

export const voidDocumentAction = defineAction(voidDocument, {
  done: (_out, { caseId }) => ({
    message: DOCUMENTS.voidDone,
    refresh: `/institution/cases/${String(caseId)}/documents`,
  }),
})

export const concludeDocumentAction = defineAction(concludeDocument, {
  done: ({ number }, { caseId }) => ({
    message: SIGNATURES.concludeDone(number),
    refresh: `/institution/cases/${String(caseId)}/documents`,
  }),
})

export const sealDocumentAction = defineAction(sealDocument, {
  read: (fields, _sessionId, origin) => ({ ...fields, ...origin }),
  done: ({ seal, caseId }) => ({
    message: USE_SEAL.done(seal),
    refresh: `/institution/cases/${caseId}/documents`,
  }),
})
