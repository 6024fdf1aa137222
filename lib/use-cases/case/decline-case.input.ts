import { z } from 'zod'
import { DECLINE_REASONS } from '@/lib/domain/case/vocabulary'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'

export const DeclineCaseInput = z.strictObject({
  caseId: CaseId,
  reason: z.enum(DECLINE_REASONS, 'CHOOSE_ONE'),
  text: ReasonText,
})
