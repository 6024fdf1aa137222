import { z } from 'zod'
import { CONSENT_REPLIES, type ConsentScope } from '@/lib/domain/case/consent-entries'
import { CONSENT_WAYS } from '@/lib/domain/case/consents'
import { CaseId, Day, OptionalNote } from '@/lib/domain/case/input-atoms'

const Reply = z.enum(CONSENT_REPLIES, 'CHOOSE_ONE').optional()

/** A scope on which the party said nothing is left out. */
const Answers = z.strictObject({
  mediation: Reply,
  online: Reply,
  asynchronous: Reply,
  recording: Reply,
  electronic_service: Reply,
} satisfies Record<ConsentScope, typeof Reply>)

export const RecordConsentInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  answers: Answers,
  how: z.enum(CONSENT_WAYS, 'CHOOSE_ONE'),
  on: Day,
  note: OptionalNote,
})
