import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'

/** The box is the statement: none of the three grounds of 在线调解规则 第13条 applies. */
export const TakeCaseInput = z.strictObject({
  caseId: CaseId,
  noGround: z.literal('yes', 'CONFIRMATION_REQUIRED'),
})
