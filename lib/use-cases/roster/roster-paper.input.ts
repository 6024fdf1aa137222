import { z } from 'zod'
import { ROSTER_PAPER_KINDS } from '@/lib/domain/roster/roster-papers'

const HASH = z.string().regex(/^[0-9a-f]{64}$/)

export const AnnouncePaperInput = z.strictObject({ entryId: z.uuid('NOT_FOUND_ID') })

/** A paper whose file is in storage. */
export const AttachPaperInput = AnnouncePaperInput.extend({
  kind: z.enum(ROSTER_PAPER_KINDS, 'CHOOSE_ONE'),
  fileName: z.string().max(205, 'TOO_LONG'),
  mediaType: z.string().max(100, 'TOO_LONG'),
  size: z.int().min(1),
  sha256: HASH,
  storageKey: HASH,
})
