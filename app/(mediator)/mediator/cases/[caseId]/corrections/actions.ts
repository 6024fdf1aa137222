'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CORRECTION } from '@/lib/labels/zh-CN/correction'
import { decideCorrection } from '@/lib/use-cases/participation/decide-correction'

export const decideCorrectionAction = defineAction(decideCorrection, {
  done: ({ caseId }, { decision }) => ({
    message: CORRECTION.done[decision === 'accepted' ? 'accepted' : 'declined'],
    refresh: `/mediator/cases/${caseId}/corrections`,
  }),
})
