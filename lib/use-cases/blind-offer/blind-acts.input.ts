import { z } from 'zod'
import { BLIND_RULES } from '@/lib/domain/blind-offer/vocabulary'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { TypedAmount } from '../offer/offer-acts.input'

const Id = z.uuid('NOT_FOUND_ID')

export const OpenBiddingInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one bidding. */
  biddingId: Id,
  payerId: z.uuid('CHOOSE_ONE'),
  payeeId: z.uuid('CHOOSE_ONE'),
  rule: z.enum(BLIND_RULES, 'CHOOSE_ONE'),
  /** null: none was chosen, which the rule refuses together with the other mistakes. */
  dueAt: z
    .union([
      z.literal('').transform(() => null),
      z.iso.datetime().transform((text) => new Date(text)),
    ])
    .optional()
    .transform((at) => at ?? null),
})

export const EnterBlindInput = z.strictObject({
  caseId: CaseId,
  biddingId: Id,
  /** For which party. */
  partyId: Id,
  /** That the page showed. */
  round: z.coerce.number('MALFORMED').int('MALFORMED').min(1, 'MALFORMED').max(3, 'MALFORMED'),
  amount: TypedAmount,
})

export const EndBiddingInput = z.strictObject({
  caseId: CaseId,
  biddingId: Id,
  /** For which party; the mediator ends it for none. */
  partyId: Id.optional().transform((id) => id ?? null),
})
