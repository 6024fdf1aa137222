'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { hearForComplaint } from '@/lib/use-cases/recording/hear-for-complaint'

export const hearForComplaintAction = defineAction(hearForComplaint, {
  done: ({ caseId, replayId }) => ({
    message: RECORDING.done,
    goTo: `/institution/dossiers/${caseId}/recordings/${replayId}`,
  }),
})
