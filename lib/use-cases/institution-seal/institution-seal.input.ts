import { z } from 'zod'
import { Day } from '@/lib/domain/case/input-atoms'
import { isPlainLine } from '@/lib/domain/text/plain-text'

const HASH = z.string().regex(/^[0-9a-f]{64}$/)
const keeperId = z.uuid('CHOOSE_ONE')

/** What an administrator says of a new seal. `from`: the first day on which it is used. */
export const PrepareSealInput = z.strictObject({
  // It is below the star of a drawn seal.
  name: z
    .string('REQUIRED')
    .trim()
    .min(1, 'REQUIRED')
    .max(12, 'TOO_LONG')
    .refine(isPlainLine, 'TEXT_UNSTORABLE'),
  from: Day,
  keeperId,
})

/** The picture was made, and is in storage. */
export const RecordSealInput = PrepareSealInput.extend({
  inscription: z.string().max(200).nullable(),
  mediaType: z.enum(['image/svg+xml', 'image/png']),
  size: z.int().min(1),
  sha256: HASH,
  storageKey: HASH,
})

const sealId = z.uuid('NOT_FOUND_ID')
export const NameKeeperInput = z.strictObject({ sealId, keeperId })
export const RetireSealInput = z.strictObject({ sealId })
