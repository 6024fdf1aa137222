import { z } from 'zod'
import { WITHDRAW_REASONS } from '@/lib/domain/case/vocabulary'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'

export const WithdrawCaseInput = z.strictObject({
  caseId: CaseId,
  reason: z.enum(WITHDRAW_REASONS, 'CHOOSE_ONE'),
  text: ReasonText,
})
