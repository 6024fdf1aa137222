import { z } from 'zod'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'
import { SUSPICION_ANSWERS } from '@/lib/domain/case/suspicion'

export const AnswerSuspicionInput = z.strictObject({
  caseId: CaseId,
  reportId: z.uuid('CHOOSE_ONE'),
  answer: z.enum(SUSPICION_ANSWERS, 'CHOOSE_ONE'),
  text: ReasonText,
})
