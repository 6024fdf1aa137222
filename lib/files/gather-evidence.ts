import 'server-only'
import type { FileEvidence } from '@/lib/domain/dossier/four-properties'
import { checkUpload, type UploadMistake } from './check-upload'
import { UnreadableFile } from './file-header'
import { fileStore } from './file-store'
import { readHashed } from './read-all'

/** A stored file as it was found. `bytes`: null where it was altered below its encryption, so that nothing of it opens. */
export type StoredFile = {
  readonly bytes: Buffer<ArrayBuffer> | null
  /** Empty where the file cannot be read. */
  readonly sha256: string
  readonly isEncrypted: boolean
}

const UNREADABLE: StoredFile = { bytes: null, sha256: '', isEncrypted: true }

/** Reads a stored file whole; null where storage has none. */
export async function readStored(storageKey: string): Promise<StoredFile | null> {
  try {
    const file = await fileStore().open(storageKey)
    if (!file) return null
    return { ...(await readHashed(file)), isEncrypted: file.isProven }
  } catch (error) {
    if (error instanceof UnreadableFile) return UNREADABLE
    throw error
  }
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
  const state = { sha256, isEncrypted, scan: 'not_scanned' } as const
  if (bytes === null) return { ...state, opens: false, runsCode: false }
  const checked = await checkUpload({ fileName, bytes })
  const code = checked.ok ? null : checked.refusal.code
  const isSound = checked.ok
    ? checked.value.mediaType === mediaType
    : NOT_DAMAGED.includes(checked.refusal.code)
  return {
    ...state,
    opens: isSound && OFFICE_FILE.test(mediaType) ? null : isSound,
    runsCode: code === 'FILE_RUNS_CODE',
  }
}
