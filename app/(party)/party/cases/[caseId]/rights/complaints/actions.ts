'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { OWN_COMPLAINT } from '@/lib/labels/zh-CN/party-complaint'
import { fileComplaint } from '@/lib/use-cases/complaint/file-complaint'
import { takeToCourt } from '@/lib/use-cases/complaint/take-to-court'
import { withdrawComplaint } from '@/lib/use-cases/complaint/withdraw-complaint'

export const fileComplaintAction = defineAction(fileComplaint, {
  done: ({ caseId }) => ({
    message: OWN_COMPLAINT.filed,
    goTo: `/party/cases/${caseId}/rights/complaints`,
    refresh: `/party/cases/${caseId}/rights/complaints`,
  }),
})

export const takeToCourtAction = defineAction(takeToCourt, {
  done: ({ caseId }) => ({
    message: OWN_COMPLAINT.taken,
    refresh: `/party/cases/${caseId}/rights/complaints`,
  }),
})

export const withdrawComplaintAction = defineAction(withdrawComplaint, {
  done: ({ caseId }) => ({
    message: OWN_COMPLAINT.withdrawn,
    refresh: `/party/cases/${caseId}/rights/complaints`,
  }),
})
