import 'server-only'
import { asSystem } from '@/lib/data/door'
import {
  FILE_COLUMN_NAMES,
  findNamedFiles,
  type FileColumnName,
  type NamedFile,
} from '@/lib/data/stores/file/named-file-store'
import { decryptFile } from '@/lib/files/encrypted-store'
import { isEncrypted, UnreadableFile } from '@/lib/files/file-header'
import { filesKeyRing } from '@/lib/files/file-keys'
import { fileDriver } from '@/lib/files/file-store'
import { readAll } from '@/lib/files/read-all'
import { sha256 } from '@/lib/platform/sha256'

/** What is wrong with a file that a row names. */
export type StoredFileFault = {
  readonly column: FileColumnName
  readonly storageKey: string
  readonly is: 'missing' | 'unreadable' | 'changed'
}

export type StoredFiles = {
  /** How many files rows name, without those that were destroyed. */
  readonly files: number
  readonly faultCount: number
  /** The first `MOST_FAULTS` of them. */
  readonly faults: readonly StoredFileFault[]
}

const PAGE = 1_000
const MOST_FAULTS = 20

async function faultOf({
  storageKey,
  sha256: expected,
}: NamedFile): Promise<StoredFileFault['is'] | null> {
  try {
    const file = await fileDriver().open(storageKey)
    if (!file) return 'missing'
    const stored = await readAll(file.stream)
    const bytes = isEncrypted(stored)
      ? await decryptFile(stored, storageKey, filesKeyRing())
      : stored
    return expected === null || sha256(bytes) === expected ? null : 'changed'
  } catch (error) {
    if (error instanceof UnreadableFile) return 'unreadable'
    throw error
  }
}

async function* readColumn(column: FileColumnName): AsyncGenerator<NamedFile> {
  let after = ''
  for (;;) {
    const page = await asSystem('read which files are named', (db) =>
      findNamedFiles(db, column, { after, limit: PAGE }),
    )
    yield* page
    if (page.length < PAGE) return
    after = page.at(-1)!.storageKey
  }
}

/**
 * Opens every file that a row names and compares it with the hash in its row: after a restore, that
 * none is missing, under another key or changed. Read-only.
 */
export async function checkStoredFiles(): Promise<StoredFiles> {
  const faults: StoredFileFault[] = []
  let [files, faultCount] = [0, 0]
  for (const column of FILE_COLUMN_NAMES)
    for await (const file of readColumn(column)) {
      files += 1
      const is = await faultOf(file)
      if (is === null) continue
      faultCount += 1
      if (faults.length < MOST_FAULTS) faults.push({ column, storageKey: file.storageKey, is })
    }
  return { files, faultCount, faults }
}
