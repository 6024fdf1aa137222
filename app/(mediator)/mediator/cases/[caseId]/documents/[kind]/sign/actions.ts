'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { documentPage } from './document-page'
import { signDocument } from '@/lib/edge/document/sign-document'
import { nameWitness } from '@/lib/use-cases/document/name-witness'

export const signDocumentAction = defineAction(signDocument, {
  read: (fields, _sessionId, origin) => ({ ...fields, ...origin, how: 'handwritten' }),
  done: (out) => ({
    message: MEDIATOR_DONE.signed,
    goTo: documentPage(out, 'signed'),
    refresh: '/mediator',
  }),
})

export const recordPaperAction = defineAction(signDocument, {
  read: (fields) => ({ ...fields, how: 'paper' }),
  done: (out) => ({
    message: MEDIATOR_DONE.paperSigned,
    goTo: documentPage(out, 'paperSigned'),
    refresh: '/mediator',
  }),
})

export const refuseSignatureAction = defineAction(signDocument, {
  read: (fields) => ({ ...fields, how: 'refused' }),
  done: (out) => ({
    message: MEDIATOR_DONE.signatureRefused,
    goTo: documentPage(out, 'signatureRefused'),
    refresh: '/mediator',
  }),
})

/** The page of the place stays open: what follows happens on the phone of the signer. */
export const nameWitnessAction = defineAction(nameWitness, {
  done: ({ caseId, kind }) => ({
    message: MEDIATOR_DONE.witnessNamed,
    refresh: `/mediator/cases/${caseId}/documents/${kind}/sign`,
  }),
})
