import { z } from 'zod'
import { CaseId, Day } from '@/lib/domain/case/input-atoms'
import { formatCourtCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { FEE_STATES, MISSING_CODES, RECEIPT_WAYS, SUIT_ENDS } from '@/lib/domain/court-stage/stage'
import { parseTypedAmount } from '@/lib/domain/money/amount'
import { isSuitNumber } from '@/lib/labels/zh-CN/suit-number'

/** A number of the court, with brackets of either width. */
const CourtNumber = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .max(64, 'TOO_LONG')
  .transform((text, check) => {
    const number = parseCaseNumber(text)
    if (number.ok) return formatCourtCaseNumber(number.value)
    check.addIssue({ code: 'custom', message: number.refusal.code })
    return z.NEVER
  })

/** 民初 number of a suit. */
const SuitNumber = CourtNumber.refine(isSuitNumber, 'SUIT_NUMBER')

/** Yuan with at most two decimals; empty where no fee is due. */
const FeeAmount = z
  .string()
  .optional()
  .transform((text, check) => {
    if (!text?.trim()) return null
    const amount = parseTypedAmount(text)
    if (amount.ok) return amount.value
    check.addIssue({ code: 'custom', message: amount.refusal.code })
    return null
  })

/** Of a choice that a form sends empty where it has none. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional())

export const ReceiveInput = z.strictObject({
  caseId: CaseId,
  fee: optional(z.enum(FEE_STATES, 'CHOOSE_ONE')),
  feeAmount: FeeAmount,
})

export const SendBackInput = z.strictObject({
  caseId: CaseId,
  missing: z.array(z.enum(MISSING_CODES, 'CHOOSE_ONE'), 'CHOOSE_ONE').min(1, 'CHOOSE_ONE').max(8),
  /** The pack that the page showed. */
  seenPack: optional(z.uuid('CHOOSE_ONE')).transform((id) => id ?? null),
})

export const FileInput = z.strictObject({
  caseId: CaseId,
  number: SuitNumber,
  on: Day,
  fee: z.enum(FEE_STATES, 'CHOOSE_ONE'),
  feeAmount: FeeAmount,
})

export const ResumeTrialInput = z.strictObject({ caseId: CaseId, on: Day })

export const RecordAgreementInput = z.strictObject({ caseId: CaseId, number: CourtNumber, on: Day })

export const IssuePaperInput = z.strictObject({
  caseId: CaseId,
  number: SuitNumber,
  on: Day,
  /** The judge has the request on paper. */
  hasPaperRequest: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
})

export const ServePaperInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  way: z.enum(RECEIPT_WAYS, 'CHOOSE_ONE'),
  on: Day,
})

export const EndSuitInput = z.strictObject({
  caseId: CaseId,
  end: z.enum(SUIT_ENDS, 'CHOOSE_ONE'),
  number: optional(CourtNumber).transform((number) => number ?? null),
  on: Day,
})

export const OwnPaperInput = z.strictObject({ caseId: CaseId, partyId: z.uuid('CHOOSE_ONE') })
