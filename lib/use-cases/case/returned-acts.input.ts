import { z } from 'zod'
import { CaseId, Day, ReasonText } from '@/lib/domain/case/input-atoms'
import { RETURNED_END_REASONS, RETURNED_ENDS } from '@/lib/domain/case/vocabulary'
import { formatCourtCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'

export const UndoReferralInput = z.strictObject({ caseId: CaseId })

export const RecallCaseInput = z.strictObject({ caseId: CaseId, text: ReasonText })

export const ReferAgainInput = z.strictObject({
  caseId: CaseId,
  institutionId: z.uuid('CHOOSE_ONE'),
  text: ReasonText,
})

/** The number that a court gave the case; empty where there is none yet. */
const OptionalCourtNumber = z
  .string()
  .trim()
  .max(64, 'TOO_LONG')
  .optional()
  .transform((text, check) => {
    if (!text) return null
    const number = parseCaseNumber(text)
    if (number.ok) return formatCourtCaseNumber(number.value)
    check.addIssue({ code: 'custom', message: number.refusal.code })
    return null
  })

export const EndReturnedInput = z.strictObject({
  caseId: CaseId,
  end: z.enum(RETURNED_ENDS, 'CHOOSE_ONE'),
  reason: z.enum(RETURNED_END_REASONS, 'CHOOSE_ONE'),
  text: ReasonText,
  on: Day,
  courtCaseNo: OptionalCourtNumber,
})
