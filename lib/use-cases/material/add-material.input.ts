import { z } from 'zod'
import { CaseId, OptionalNote } from '@/lib/domain/case/input-atoms'
import { UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'
import { DeviceReceipt } from '../device-item/device-receipt.input'
import { isPlainLine } from '@/lib/domain/text/plain-text'

const line = (max: number) =>
  z.string().trim().min(1, 'REQUIRED').max(max, 'TOO_LONG').refine(isPlainLine, 'TEXT_CONTROL')

/** What is said of a file beside its bytes. */
export const MaterialFields = z.strictObject({
  slot: z.enum(UPLOAD_SLOTS, 'CHOOSE_ONE'),
  title: line(100),
  note: OptionalNote,
})

const HASH = /^[0-9a-f]{64}$/

/** A checked and stored file, with its description. */
export const AddMaterialInput = MaterialFields.extend({
  caseId: CaseId,
  // Longer than what a browser sends by the ending that says what the file is.
  fileName: line(205).refine(
    (name) => !/[/\\]/.test(name) && !/^\.+$/.test(name),
    'FILE_NAME_FORMAT',
  ),
  mediaType: z.string().max(100, 'TOO_LONG'),
  size: z.int().min(1),
  sha256: z.string().regex(HASH),
  storageKey: z.string().regex(HASH),
  /** It is held back until it was scanned. */
  awaitsScan: z.boolean().default(false),
  device: DeviceReceipt.optional(),
})
