import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { partCount } from '@/lib/domain/upload/upload'
import { MAX_FILE_BYTES } from '@/lib/files/check-files'
import { AddMaterialInput, MaterialFields } from '../material/add-material.input'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What a device says of a file before it sends the parts. */
export const StartUploadInput = MaterialFields.omit({ note: true })
  .extend({
    caseId: CaseId,
    /** Made on the device: the id of the item and of the material. */
    id: z.uuid(),
    fileName: AddMaterialInput.shape.fileName,
    size: z.int('MALFORMED').min(1, 'FILE_EMPTY').max(MAX_FILE_BYTES, 'FILE_TOO_LARGE'),
    sha256: Sha256,
    partSha256: z.array(Sha256).max(partCount(MAX_FILE_BYTES)),
    madeAt: z.date(),
  })
  .refine(({ size, partSha256 }) => partSha256.length === partCount(size), {
    path: ['partSha256'],
    error: 'MALFORMED',
  })

/**
 * One part: its hash is compared with the announced one, its bytes are in storage under the key.
 */
export const StoreUploadPartInput = z.strictObject({
  id: z.uuid('NOT_FOUND_ID'),
  no: z.int().min(0),
  size: z.int().min(0),
  sha256: Sha256,
  storageKey: Sha256,
})
