import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { PersonName } from '../mediator/mediator-atoms'
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
  /**
   * The invitation that the form showed as not revoked, '' for none: of two who renew at once one
   * does.
   */
  seenInvitationId: z.uuid('NOT_FOUND_ID').or(z.literal('')).optional(),
})

/** `representative`: of an organisation that has none yet. */
export const AskPartyInput = IssueInvitationInput.extend({
  representative: PersonName.or(z.literal('').transform(() => null))
    .optional()
    .transform((name) => name ?? null),
})

export const RevokeInvitationInput = z.strictObject({
  caseId: CaseId,
  invitationId: z.uuid('NOT_FOUND_ID'),
  /** Whose it is, so that one who comes after a renewal learns of it. */
  participantId: z.uuid('NOT_FOUND_ID').optional(),
})
