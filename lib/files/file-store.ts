import 'server-only'
import { randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { fileStoreIn } from './folder-store'

/**
 * Where files are kept. Keys are random and never come from a user; whoever wants to know what a file is asks the row that names
 * it. A driver for another storage implements these four.
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
  /** Keys of everything last written before an instant, half-written files included. */
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
 * Writes files before the transaction that will name them, each under a key of its own. Where one cannot be written none is kept.
 * What no row names in the end is discarded by the caller, or after a crash by the sweep.
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
