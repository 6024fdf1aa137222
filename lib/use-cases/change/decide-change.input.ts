import { z } from 'zod'
import { CHANGE_DECISIONS } from '@/lib/domain/case/change-requests'
import { CaseId, Day, ReasonText } from '@/lib/domain/case/input-atoms'

export const DecideChangeInput = z.strictObject({
  caseId: CaseId,
  requestId: z.uuid('CHOOSE_ONE'),
  decision: z.enum(CHANGE_DECISIONS, 'CHOOSE_ONE'),
  text: ReasonText,
  on: Day,
})
