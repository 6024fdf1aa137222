'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { MEDIATION_PAPER } from '@/lib/labels/zh-CN/mediation-paper'
import { recordMediationPaper } from '@/lib/use-cases/ruling/record-mediation-paper'

export const recordMediationPaperAction = defineAction(recordMediationPaper, {
  done: ({ caseId }) => ({
    message: MEDIATION_PAPER.done,
    goTo: `/court/cases/${caseId}`,
    refresh: `/court/cases/${caseId}`,
  }),
})
