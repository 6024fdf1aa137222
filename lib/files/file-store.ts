import 'server-only'
import { randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { configuredBucket } from './configured-bucket'
import { encryptedStore } from './encrypted-store'
import type { ByteRange } from './file-chunks'
import type { FileState } from './file-header'
import { filesKeyRing } from './file-keys'
import { fileDriverIn } from './folder-store'

/** A stored file, or the part of it that was requested. */
export type StoredBytes = {
  readonly stream: ReadableStream<Uint8Array>
  /** Bytes of the whole file. */
  readonly size: number
}

/**
 * A place where bytes are kept as they are. Keys are random and never come from a user; what a file
 * is, is stored in the row that names it. Another place is another driver of these functions.
 */
export type FileDriver = {
  /** Durable once it resolves: the file survives a power cut. Throws where the key is taken. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>
  /** Null where there is none. `range` is within the file, or at its start and past its end. */
  readonly open: (key: string, range?: ByteRange) => Promise<StoredBytes | null>
  /** Puts other bytes in the place of a file, at once: readers have the former or the new ones. */
  readonly replace: (key: string, bytes: Uint8Array) => Promise<void>
  /** Removing what is not there is no error. */
  readonly remove: (key: string) => Promise<void>
  /** Keys of everything last written before an instant, partial files included. */
  readonly listBefore: (before: Date) => AsyncIterable<string>
}

/** `isProven`: each byte was authenticated; otherwise the hash has to be compared. */
export type OpenFile = StoredBytes & { readonly isProven: boolean }

/** Storage of files: a driver below encryption (docs/decisions/0081-files-at-rest.md). */
export type FileStore = Pick<FileDriver, 'remove' | 'listBefore'> & {
  /** As that of a driver. A file that is not `open` is held back from every reader. */
  readonly put: (key: string, bytes: Uint8Array, state?: FileState) => Promise<void>
  /**
   * Null where there is none. Throws HeldFile, or UnreadableFile, here or in the stream. `range` is
   * within the file.
   */
  readonly open: (key: string, range?: ByteRange) => Promise<OpenFile | null>
}

type Kept = { heyiFileDriver?: FileDriver; heyiFileStore?: FileStore }
const kept = globalThis as unknown as Kept

/** Where this installation keeps bytes: its bucket, or the folder HEYI_FILES_DIR. */
export function fileDriver(): FileDriver {
  kept.heyiFileDriver ??= configuredBucket() ?? fileDriverIn(env().HEYI_FILES_DIR)
  return kept.heyiFileDriver
}

/** The storage of this installation. */
export function fileStore(): FileStore {
  kept.heyiFileStore ??= encryptedStore(fileDriver(), filesKeyRing())
  return kept.heyiFileStore
}

/** A key for a new file. */
export function newStorageKey(): string {
  return randomBytes(32).toString('hex')
}

/**
 * Writes files before the transaction that will name them, each under a new key; all or none. Files
 * that no row names in the end are removed by the caller, or after a crash by the sweep.
 * @param checked of received files, in the same order: those that await a scan are held back
 */
export async function keepFiles(
  files: readonly Uint8Array[],
  checked: readonly { readonly awaitsScan: boolean }[] = [],
): Promise<string[]> {
  const keys: string[] = []
  try {
    for (const [index, bytes] of files.entries()) {
      const key = newStorageKey()
      await fileStore().put(key, bytes, checked[index]?.awaitsScan ? 'awaiting' : 'open')
      keys.push(key)
    }
    return keys
  } catch (error) {
    await discardFiles(keys)
    throw error
  }
}

/** Removes files that no row names. */
export async function discardFiles(keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => fileStore().remove(key)))
}
