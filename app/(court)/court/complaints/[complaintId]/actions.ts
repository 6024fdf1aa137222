'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { COMPLAINT } from '@/lib/labels/zh-CN/complaint'
import { answerComplaintAsCourt } from '@/lib/use-cases/complaint/answer-complaint-as-court'

export const answerComplaintAsCourtAction = defineAction(answerComplaintAsCourt, {
  done: ({ complaintId }) => ({
    message: COMPLAINT.done,
    refresh: `/court/complaints/${complaintId}`,
  }),
})
