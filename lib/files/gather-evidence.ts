import 'server-only'
import type { BoundFile } from '@/lib/data/stores/dossier/bound-files-store'
import type { FileEvidence } from '@/lib/domain/dossier/four-properties'
import { sha256 } from '@/lib/platform/sha256'
import { checkUpload, type UploadMistake } from './check-upload'
import { HeldFile, UnreadableFile } from './file-header'
import { fileStore } from './file-store'
import { readHeld } from './held-files'
import { readHashed } from './read-all'

/**
 * A stored file as it was found. `bytes`: null where it was altered below its encryption, so that
 * nothing of it opens.
 */
export type StoredFile = {
  readonly bytes: Buffer<ArrayBuffer> | null
  /** Empty where the file cannot be read. */
  readonly sha256: string
  readonly isEncrypted: boolean
  /** Held back by the virus scan: no reader opens it. */
  readonly held: HeldFile['state'] | null
}

const UNREADABLE: StoredFile = { bytes: null, sha256: '', isEncrypted: true, held: null }

async function readHeldBack(storageKey: string, held: HeldFile['state']): Promise<StoredFile> {
  const bytes = await readHeld(storageKey)
  return bytes ? { bytes, sha256: sha256(bytes), isEncrypted: true, held } : UNREADABLE
}

/**
 * Reads a stored file whole, one that is held back too: for its check alone. null where storage has
 * none.
 */
export async function readStored(storageKey: string): Promise<StoredFile | null> {
  try {
    const file = await fileStore().open(storageKey)
    if (!file) return null
    return { ...(await readHashed(file)), isEncrypted: file.isProven, held: null }
  } catch (error) {
    if (error instanceof HeldFile) return readHeldBack(storageKey, error.state)
    if (error instanceof UnreadableFile) return UNREADABLE
    throw error
  }
}

/** No damage: it is larger than what an upload may be today, or a fault by itself. */
const NOT_DAMAGED: readonly UploadMistake[] = ['FILE_TOO_LARGE', 'FILE_RUNS_CODE', 'FILE_INFECTED']
const OFFICE_FILE = /officedocument/

/** What the file itself says counts more than its row. */
const SCAN_OF_HELD = { awaiting: 'waiting', infected: 'infected' } as const

/**
 * What the file of a material is today: its hash, whether it opens as what it was registered as,
 * and whether it runs code. An office file cannot be opened here: only a damaged one is known; a
 * held file is not opened. null: storage has no such file.
 */
export async function gatherFileEvidence({
  storageKey,
  fileName,
  mediaType,
  scan,
}: BoundFile): Promise<FileEvidence | null> {
  const stored = await readStored(storageKey)
  if (!stored) return null
  const { bytes, isEncrypted, held } = stored
  const state = { sha256: stored.sha256, isEncrypted, scan: held ? SCAN_OF_HELD[held] : scan }
  if (bytes === null) return { ...state, opens: false, runsCode: false }
  if (held) return { ...state, opens: null, runsCode: false }
  const checked = await checkUpload({ fileName, bytes })
  const code = checked.ok ? null : checked.refusal.code
  const isSound = checked.ok
    ? checked.value.mediaType === mediaType
    : NOT_DAMAGED.includes(checked.refusal.code)
  return {
    ...state,
    // Scanners learn: what was clean when it came may be known today.
    ...(code === 'FILE_INFECTED' && { scan: 'infected' }),
    opens: isSound && OFFICE_FILE.test(mediaType) ? null : isSound,
    runsCode: code === 'FILE_RUNS_CODE',
  }
}
