'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { COMPLAINT, HEARING } from '@/lib/labels/zh-CN/complaint'
import { answerComplaintAsCourt } from '@/lib/use-cases/complaint/answer-complaint-as-court'
import { openHearing } from '@/lib/use-cases/complaint/open-hearing'

export const answerComplaintAsCourtAction = defineAction(answerComplaintAsCourt, {
  done: ({ complaintId }) => ({
    message: COMPLAINT.done,
    refresh: `/court/complaints/${complaintId}`,
  }),
})

export const openHearingAction = defineAction(openHearing, {
  done: ({ complaintId }) => ({
    message: HEARING.openDone,
    refresh: `/court/complaints/${complaintId}`,
  }),
})
