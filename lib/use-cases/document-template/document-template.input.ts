import { z } from 'zod'
import { Day } from '@/lib/domain/case/input-atoms'
import { CASE_DOCUMENT_KINDS } from '@/lib/domain/document/case-document-kinds'

const HASH = z.string().regex(/^[0-9a-f]{64}$/)

/** A file that was checked and is in storage, with the placeholders that were found in it. */
export const AddTemplateInput = z.strictObject({
  kind: z.enum(CASE_DOCUMENT_KINDS),
  fileName: z.string().trim().min(1).max(200),
  size: z.int().min(1),
  sha256: HASH,
  storageKey: HASH,
  names: z.array(z.string().max(100)).max(200),
})

const templateId = z.uuid('NOT_FOUND_ID')
/** `from`: the first day on which it is used. */
export const SetTemplateDayInput = z.strictObject({ templateId, from: Day })
export const RetireTemplateInput = z.strictObject({ templateId })
