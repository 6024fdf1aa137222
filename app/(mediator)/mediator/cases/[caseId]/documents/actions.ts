'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { concludeDocument } from '@/lib/edge/document/conclude-document'
import { finaliseDocument } from '@/lib/edge/document/finalise-document'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { SIGNATURES } from '@/lib/labels/zh-CN/signature'
import { voidDocument } from '@/lib/use-cases/document/void-document'

export const finaliseDocumentAction = defineAction(finaliseDocument, {
  done: ({ number }, { caseId }) => ({
    message: DOCUMENTS.finaliseDone(number),
    refresh: `/mediator/cases/${String(caseId)}/documents`,
  }),
})

export const voidDocumentAction = defineAction(voidDocument, {
  done: (_out, { caseId }) => ({
    message: DOCUMENTS.voidDone,
    refresh: `/mediator/cases/${String(caseId)}/documents`,
  }),
})

export const concludeDocumentAction = defineAction(concludeDocument, {
  done: ({ number }, { caseId }) => ({
    message: SIGNATURES.concludeDone(number),
    refresh: `/mediator/cases/${String(caseId)}/documents`,
  }),
})
