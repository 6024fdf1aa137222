'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { readProposal } from '@/lib/edge/supplementary/read-proposal'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import { proposeSupplementary } from '@/lib/use-cases/supplementary/propose-supplementary'
import { revokeSupplementary } from '@/lib/use-cases/supplementary/revoke-supplementary'

export const proposeMediatedSupplementaryAction = defineAction(proposeSupplementary, {
  read: readProposal,
  done: ({ caseId }) => ({
    message: SUPPLEMENTARY.desk.proposed,
    goTo: `/mediator/cases/${caseId}/supplement?done=proposed`,
  }),
})

export const revokeMediatedSupplementaryAction = defineAction(revokeSupplementary, {
  done: ({ caseId }) => ({
    message: SUPPLEMENTARY.done.revoked,
    goTo: `/mediator/cases/${caseId}/supplement?done=revoked`,
  }),
})
