import { z } from 'zod'
import { CaseId, ReasonText, UNMASKABLE } from '@/lib/domain/case/input-atoms'
import { UNMASK } from '@/lib/labels/zh-CN/case-file'

const USUAL: readonly string[] = UNMASK.reasons

/** A usual reason in its own short words, or one written out. */
const UnmaskReason = z
  .string('REASON_TOO_SHORT')
  .trim()
  .max(1000, 'TOO_LONG')
  .refine((text) => USUAL.includes(text) || ReasonText.safeParse(text).success, 'REASON_TOO_SHORT')

export const UnmaskNumberInput = z.strictObject({
  caseId: CaseId,
  /** A party's, an agent's, or (for `address`) a service address's id. */
  personId: z.uuid('NOT_FOUND_ID'),
  what: z.enum(UNMASKABLE, 'CHOOSE_ONE'),
  reason: UnmaskReason,
})
