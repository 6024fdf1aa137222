import { z } from 'zod'
import {
  MAX_PARTS,
  MAX_TERMS,
  MAX_TEXT,
  PAYMENT_MANNERS,
  TERM_KINDS,
} from '@/lib/domain/agreement/draft'
import { RECORDED_WAYS, SIGNING_ANSWERS } from '@/lib/domain/agreement/signing'
import { CaseId, Day, OptionalNote, ReasonText } from '@/lib/domain/case/input-atoms'
import { parseTypedAmount } from '@/lib/domain/money/amount'

const Short = z.string().trim().max(100, 'TOO_LONG').default('')
const Long = z.string().trim().max(MAX_TEXT, 'TOO_LONG').default('')
/** A draft keeps what is no amount as it was typed; what is one, as the project writes it. */
const TypedAmount = Short.transform((text) => {
  const amount = parseTypedAmount(text)
  return amount.ok ? amount.value : text
})
const Count = z.coerce
  .number('MALFORMED')
  .int('MALFORMED')
  .min(0, 'MALFORMED')
  .max(9999, 'MALFORMED')

const Term = z.strictObject({
  kind: z.enum(TERM_KINDS, 'CHOOSE_ONE'),
  obliged: Short,
  entitled: Short,
  amount: TypedAmount,
  on: Short,
  condition: Long,
  manner: z.enum(['', ...PAYMENT_MANNERS], 'CHOOSE_ONE').default(''),
  holder: Short,
  bank: Short,
  lastFour: z.string().trim().max(4, 'LAST_FOUR_ONLY').default(''),
  parts: z
    .array(z.strictObject({ on: Short, amount: TypedAmount }))
    .max(MAX_PARTS, 'TOO_LONG')
    .default([]),
  text: Long,
  standard: Long,
})

export const SaveAgreementInput = z.strictObject({
  caseId: CaseId,
  /** What the editor saw: the agreement's number and version; version 0 before the first save. */
  agreementNo: Count,
  version: Count,
  facts: Long,
  disputes: Long,
  copies: Short,
  terms: z.array(Term).max(MAX_TERMS, 'TOO_LONG').default([]),
})

export const FinishAgreementInput = z.strictObject({ caseId: CaseId, version: Count })

export const SignAgreementInput = z.strictObject({
  caseId: CaseId,
  signerId: z.uuid('CHOOSE_ONE'),
  answer: z.enum(SIGNING_ANSWERS, 'CHOOSE_ONE'),
  how: z.enum(RECORDED_WAYS, 'CHOOSE_ONE'),
  on: Day,
  note: OptionalNote,
})

export const VoidAgreementInput = z.strictObject({ caseId: CaseId, reason: ReasonText })
