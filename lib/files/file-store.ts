import 'server-only'
import { randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { fileStoreIn } from './folder-store'

/**
 * Storage of files. Keys are random and never come from a user; what a file is, is stored in the
 * row that names it. Another storage needs these four functions.
 */
export type FileStore = {
  /** Durable once it resolves: the file survives a power cut. Throws where the key is taken. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>
  /** The file as a stream with its size in bytes; null where there is none. */
  readonly open: (
    key: string,
  ) => Promise<{ readonly stream: ReadableStream<Uint8Array>; readonly size: number } | null>
  /** Removing what is not there is no error. */
  readonly remove: (key: string) => Promise<void>
  /** Keys of everything last written before an instant, partial files included. */
  readonly listBefore: (before: Date) => AsyncIterable<string>
}

const kept = globalThis as unknown as { heyiFileStore?: FileStore }

/** The storage of this installation: the folder HEYI_FILES_DIR. */
export function fileStore(): FileStore {
  kept.heyiFileStore ??= fileStoreIn(env().HEYI_FILES_DIR)
  return kept.heyiFileStore
}

/** A key for a new file. */
export function newStorageKey(): string {
  return randomBytes(32).toString('hex')
}

/**
 * Writes files before the transaction that will name them, each under a new key; all or none. Files
 * that no row names in the end are removed by the caller, or after a crash by the sweep.
 */
export async function keepFiles(files: readonly Uint8Array[]): Promise<string[]> {
  const keys: string[] = []
  try {
    for (const bytes of files) {
      const key = newStorageKey()
      await fileStore().put(key, bytes)
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
