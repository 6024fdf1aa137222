'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { COMPLAINT } from '@/lib/labels/zh-CN/complaint'
import { answerComplaint } from '@/lib/use-cases/complaint/answer-complaint'

export const answerComplaintAction = defineAction(answerComplaint, {
  done: ({ complaintId }) => ({
    message: COMPLAINT.done,
    refresh: `/institution/complaints/${complaintId}`,
  }),
})
