'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { finaliseDocument } from '@/lib/edge/document/finalise-document'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
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
