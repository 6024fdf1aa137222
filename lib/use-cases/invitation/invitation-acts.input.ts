import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { INVITATION_CHANNELS } from '@/lib/domain/invitation/invitation'

export const IssueInvitationInput = z.strictObject({
  caseId: CaseId,
  participantId: z.uuid('CHOOSE_ONE'),
  channel: z.enum(INVITATION_CHANNELS, 'CHOOSE_ONE'),
  /** Another number than that of the referral. */
  phone: z
    .string()
    .max(40, 'TOO_LONG')
    .optional()
    .transform((text) => text || null),
})

export const RevokeInvitationInput = z.strictObject({
  caseId: CaseId,
  invitationId: z.uuid('NOT_FOUND_ID'),
})
