import { z } from 'zod'
import { WITHDRAW_REASONS } from '@/lib/domain/case/vocabulary'
import { CaseId, OptionalNote, ReasonText } from '@/lib/domain/case/input-atoms'

export const WithdrawCaseInput = z.strictObject({
  caseId: CaseId,
  reason: z.enum(WITHDRAW_REASONS, 'CHOOSE_ONE'),
  text: ReasonText,
  /** What is handed over, part by part (handover.ts); any of them may be left out. */
  done: OptionalNote,
  agreed: OptionalNote,
  awaited: OptionalNote,
})
