import { z } from 'zod'
import { PAYMENT_MANNERS, WHOLE_SIDES } from '@/lib/domain/agreement/draft'
import { CaseId, Day, plainLineEnds } from '@/lib/domain/case/input-atoms'
import { parseTypedAmount } from '@/lib/domain/money/amount'
import { GIVEN_ANSWERS } from '@/lib/domain/offer/answers'
import { CONDITIONS_AT_MOST } from '@/lib/domain/thread/message-limits'

const Id = z.uuid('NOT_FOUND_ID')

/** A field in which nothing was typed or chosen is null. */
const optional = <T extends z.ZodType>(read: T) =>
  z
    .preprocess((value) => (value === '' ? undefined : value), read.optional())
    .transform((value) => value ?? null)

export const TypedAmount = z.string().transform((text, check) => {
  const amount = parseTypedAmount(text)
  if (amount.ok) return amount.value
  check.addIssue({ code: 'custom', message: amount.refusal.code })
  return z.NEVER
})

export const MakeOfferInput = z
  .strictObject({
    caseId: CaseId,
    /** Chosen by the form, so that a form sent twice is one offer: the id of its message. */
    offerId: Id,
    topicId: Id,
    /** For which party; the mediator offers for none. */
    partyId: optional(Id),
    /** The offer that this one answers. */
    countersId: optional(Id),
    amount: optional(TypedAmount),
    payer: optional(z.enum(WHOLE_SIDES, 'CHOOSE_ONE')),
    manner: optional(z.enum(PAYMENT_MANNERS, 'CHOOSE_ONE')),
    on: optional(Day),
    conditions: z
      .string()
      .overwrite(plainLineEnds)
      .trim()
      .max(CONDITIONS_AT_MOST, 'TOO_LONG')
      .optional()
      .transform((text) => text ?? ''),
    /** null: none was chosen, which the rule refuses together with the mistakes of the terms. */
    expiresAt: optional(z.iso.datetime('CHOOSE_ONE').transform((text) => new Date(text))),
  })
  .transform(({ amount, payer, manner, on, conditions, ...offer }) => ({
    ...offer,
    terms: { amount, payer, manner, on, conditions },
  }))

export const AnswerOfferInput = z.strictObject({
  caseId: CaseId,
  offerId: Id,
  /** For which party it is answered. */
  partyId: Id,
  answer: z.enum(GIVEN_ANSWERS, 'CHOOSE_ONE'),
})
