'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { recordConsent } from '@/lib/use-cases/consent/record-consent'
import { readAnswers } from './_components/read-answers'

export const recordConsentAction = defineAction(recordConsent, {
  read: (fields) => ({
    caseId: fields.caseId,
    partyId: fields.partyId,
    how: fields.how,
    on: fields.on,
    note: fields.note,
    answers: readAnswers(fields),
  }),
  done: ({ caseId }) => ({
    message: MEDIATOR_DONE.consented,
    goTo: `/mediator/cases/${caseId}?done=consented`,
    refresh: '/mediator',
  }),
})
