'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_STAGE } from '@/lib/labels/zh-CN/court-stage'
import { receivePaper } from '@/lib/use-cases/court-stage/receive-paper'
import { requestPaper } from '@/lib/use-cases/court-stage/request-paper'

export const requestPaperAction = defineAction(requestPaper, {
  done: ({ caseId }) => ({
    message: OWN_STAGE.thanks.requested,
    goTo: `/party/cases/${caseId}/court?done=requested`,
    refresh: `/party/cases/${caseId}`,
  }),
})

export const receivePaperAction = defineAction(receivePaper, {
  done: ({ caseId }) => ({
    message: OWN_STAGE.thanks.received,
    goTo: `/party/cases/${caseId}/court?done=received`,
    refresh: `/party/cases/${caseId}`,
  }),
})
