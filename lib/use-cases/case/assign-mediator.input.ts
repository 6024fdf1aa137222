import { z } from 'zod'
import { CaseId, OptionalNote } from '@/lib/domain/case/input-atoms'

export const AssignMediatorInput = z.strictObject({
  caseId: CaseId,
  mediatorId: z.uuid('CHOOSE_ONE'),
  note: OptionalNote,
})
