import { z } from 'zod'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import { CaseId } from '@/lib/domain/case/input-atoms'

const LongText = z
  .string()
  .trim()
  .max(4000, 'TOO_LONG')
  .optional()
  .transform((text) => text || null)

export const CloseCaseInput = z.strictObject({
  caseId: CaseId,
  outcome: z.enum(OUTCOMES, 'CHOOSE_ONE'),
  account: z.string('REQUIRED').trim().min(5, 'REASON_TOO_SHORT').max(4000, 'TOO_LONG'),
  failureReason: LongText,
  costRaising: LongText,
  courtNotes: LongText,
})
