import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'

const HASH = z.string().regex(/^[0-9a-f]{64}$/)

/** `seen`: the hash of the plan that the page showed. */
export const PrepareHandOverInput = z.strictObject({ caseId: CaseId, seen: HASH })

/** A pack that was made and is in storage, under the number that it carries. */
export const RecordHandOverInput = PrepareHandOverInput.extend({
  year: z.int(),
  number: z.int().min(1),
  storageKey: HASH,
  sha256: HASH,
  size: z.int().min(1),
})
