'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATOR_DONE } from '@/lib/labels/zh-CN/mediator'
import { saveAgreement } from '@/lib/use-cases/agreement/save-agreement'
import { CHANGE, itemsAfter, readDraft } from './_components/agreement-fields'

/**
 * Saves the draft; without script a button that changes the items saves too, and the form comes
 * back.
 */
export const saveAgreementAction = defineAction(saveAgreement, {
  read: (fields) => {
    const items = itemsAfter(fields)
    return {
      caseId: fields.caseId,
      agreementNo: fields.agreementNo,
      version: fields.version,
      ...readDraft(fields, items),
    }
  },
  done: ({ caseId }, fields) => ({
    message: MEDIATOR_DONE.agreementSaved,
    goTo: `/mediator/cases/${caseId}/agreement${fields[CHANGE] ? '' : '/review?done=agreementSaved'}`,
    refresh: '/mediator',
  }),
})
