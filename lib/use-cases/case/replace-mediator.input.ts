import { z } from 'zod'
import { REPLACE_REASONS } from '@/lib/domain/case/vocabulary'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'

export const ReplaceMediatorInput = z.strictObject({
  caseId: CaseId,
  reason: z.enum(REPLACE_REASONS, 'CHOOSE_ONE'),
  text: ReasonText,
})
