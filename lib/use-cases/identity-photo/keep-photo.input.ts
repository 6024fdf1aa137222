import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'

const HASH = /^[0-9a-f]{64}$/

/** A checked and stored photo of a document. */
export const KeepPhotoInput = z.strictObject({
  caseId: CaseId,
  checkId: z.uuid('NOT_FOUND_ID'),
  mediaType: z.string().max(100, 'TOO_LONG'),
  size: z.int().min(1),
  sha256: z.string().regex(HASH),
  storageKey: z.string().regex(HASH),
})
