'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_CORRECTION } from '@/lib/labels/zh-CN/party-correction'
import { requestCorrection } from '@/lib/use-cases/participation/request-correction'

export const requestCorrectionAction = defineAction(requestCorrection, {
  done: ({ caseId }) => ({
    message: OWN_CORRECTION.requested,
    refresh: `/party/cases/${caseId}/rights/corrections`,
  }),
})
