'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { INVITE } from '@/lib/labels/zh-CN/invitation'
import { issueInvitation } from '@/lib/use-cases/invitation/issue-invitation'
import { revokeInvitation } from '@/lib/use-cases/invitation/revoke-invitation'

export const issueInvitationAction = defineAction(issueInvitation, {
  done: ({ caseId, channel }) => ({
    message: channel === 'sms' ? INVITE.issuedSms : INVITE.issuedPaper,
    refresh: `/mediator/cases/${caseId}/invite`,
  }),
})

export const revokeInvitationAction = defineAction(revokeInvitation, {
  done: ({ caseId }) => ({
    message: INVITE.revoked,
    refresh: `/mediator/cases/${caseId}/invite`,
  }),
})
