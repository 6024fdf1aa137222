import { z } from 'zod'
import { CaseId, ReasonText, UNMASKABLE } from '@/lib/domain/case/input-atoms'

export const UnmaskNumberInput = z.strictObject({
  caseId: CaseId,
  /** A party's, an agent's, or (for `address`) a service address's id. */
  personId: z.uuid('NOT_FOUND_ID'),
  what: z.enum(UNMASKABLE, 'CHOOSE_ONE'),
  reason: ReasonText,
})
