import { z } from 'zod'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'

export const VoidMaterialInput = z.strictObject({
  caseId: CaseId,
  materialId: z.uuid('NOT_FOUND_ID'),
  reason: ReasonText,
})
