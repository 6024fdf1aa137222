import { z } from 'zod'
import { CaseId, OptionalNote } from '@/lib/domain/case/input-atoms'
import {
  CORRECTION_AT_MOST,
  CORRECTION_DECISIONS,
  CORRECTION_ITEMS,
} from '@/lib/domain/participant/correction-limits'
import { isPlainLine } from '@/lib/domain/text/plain-text'

const Id = z.uuid('NOT_FOUND_ID')

export const RequestCorrectionInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one request. */
  correctionId: Id,
  partyId: z.uuid('CHOOSE_ONE'),
  item: z.enum(CORRECTION_ITEMS, 'CHOOSE_ONE'),
  value: z
    .string('REQUIRED')
    .trim()
    .min(1, 'REQUIRED')
    .max(CORRECTION_AT_MOST, 'TOO_LONG')
    .refine(isPlainLine, 'TEXT_CONTROL'),
  note: OptionalNote,
})

export const DecideCorrectionInput = z.strictObject({
  caseId: CaseId,
  correctionId: Id,
  decision: z.enum(CORRECTION_DECISIONS, 'CHOOSE_ONE'),
  /** Why it is declined; the requester reads it. */
  words: OptionalNote,
})
