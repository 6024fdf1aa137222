import { z } from 'zod'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import { CLOSING_ACCOUNT_LEAST, CLOSING_TEXT_MOST } from '@/lib/domain/case/closing-texts'
import { CaseId } from '@/lib/domain/case/input-atoms'

const LongText = z
  .string()
  .trim()
  .max(CLOSING_TEXT_MOST, 'TOO_LONG')
  .optional()
  .transform((text) => text || null)

export const CloseCaseInput = z.strictObject({
  caseId: CaseId,
  outcome: z.enum(OUTCOMES, 'CHOOSE_ONE'),
  account: z
    .string('REQUIRED')
    .trim()
    .min(CLOSING_ACCOUNT_LEAST, 'REASON_TOO_SHORT')
    .max(CLOSING_TEXT_MOST, 'TOO_LONG'),
  failureReason: LongText,
  costRaising: LongText,
  courtNotes: LongText,
})
