import 'server-only'
import type { FileEvidence } from '@/lib/domain/dossier/four-properties'
import { hashOf } from './check-files'
import { checkUpload, type UploadMistake } from './check-upload'
import { fileStore } from './file-store'

/** A stored file as it was found; the bytes are in memory once, and for one file at a time. */
export type StoredFile = {
  readonly bytes: Buffer<ArrayBuffer>
  readonly sha256: string
  readonly isEncrypted: boolean
}

/** Reads a stored file whole; null where storage has none. */
export async function readStored(storageKey: string): Promise<StoredFile | null> {
  const file = await fileStore().open(storageKey)
  if (!file) return null
  const bytes = Buffer.from(await new Response(file.stream).arrayBuffer())
  return { bytes, sha256: hashOf(bytes), isEncrypted: false }
}

/** Not a fault of the file: it is larger than what an upload may be today. */
const NOT_DAMAGED: readonly UploadMistake[] = ['FILE_TOO_LARGE', 'FILE_RUNS_CODE']
const OFFICE_FILE = /officedocument/

/**
 * What the file of a material is today: its hash, whether it opens as what it was registered as, and whether it runs
 * code. An office file cannot be opened here: only a damaged one is known. null: storage has no such file.
 */
export async function gatherFileEvidence({
  storageKey,
  fileName,
  mediaType,
}: {
  readonly storageKey: string
  readonly fileName: string
  readonly mediaType: string
}): Promise<FileEvidence | null> {
  const stored = await readStored(storageKey)
  if (!stored) return null
  const { bytes, sha256, isEncrypted } = stored
  const checked = await checkUpload({ fileName, bytes })
  const code = checked.ok ? null : checked.refusal.code
  const isSound = checked.ok
    ? checked.value.mediaType === mediaType
    : NOT_DAMAGED.includes(checked.refusal.code)
  return {
    sha256,
    opens: isSound && OFFICE_FILE.test(mediaType) ? null : isSound,
    isEncrypted,
    scan: 'not_scanned',
    runsCode: code === 'FILE_RUNS_CODE',
  }
}
