import { z } from 'zod'
import { CONSENT_REPLIES, CONSENT_SCOPES } from '@/lib/domain/case/consent-entries'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { DOCUMENT_KINDS } from '@/lib/domain/case/vocabulary'
import { UNAVAILABLE_ANSWERS } from '@/lib/domain/meeting/unavailable'
import { SERVICE_ANSWERS } from '@/lib/domain/participant/declared-identity'

export const GiveConsentInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  scope: z.enum(CONSENT_SCOPES, 'CHOOSE_ONE'),
  reply: z.enum(CONSENT_REPLIES, 'CHOOSE_ONE'),
})

export const DeclareIdentityInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  name: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(100, 'TOO_LONG'),
  document: z.enum(DOCUMENT_KINDS, 'CHOOSE_ONE'),
  number: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(64, 'TOO_LONG'),
  /** The mark of a number that was read from a photo (lib/platform/card-reading.ts). */
  reading: z.string().max(200, 'MALFORMED').optional(),
  /** What the state identity service answered; never taken from a form. */
  service: z.enum(SERVICE_ANSWERS).optional(),
})
export type DeclareIdentityInput = z.output<typeof DeclareIdentityInput>

export const SayUnavailableInput = z.strictObject({
  caseId: CaseId,
  meetingId: z.uuid('NOT_FOUND_ID'),
  partyId: z.uuid('CHOOSE_ONE'),
  answer: z.enum(UNAVAILABLE_ANSWERS, 'CHOOSE_ONE'),
})
