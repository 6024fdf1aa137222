import 'server-only'
import { decryptFile, rewrapFile } from './encrypted-store'
import type { FileState } from './file-header'
import { filesKeyRing } from './file-keys'
import { fileDriver } from './file-store'
import { readAll } from './read-all'

async function readStored(storageKey: string): Promise<Buffer | null> {
  const file = await fileDriver().open(storageKey)
  return file && (await readAll(file.stream))
}

/**
 * The bytes of a file that is held back, for the scan alone; null where it is gone. Throws
 * UnreadableFile.
 */
export async function readHeld(storageKey: string): Promise<Buffer<ArrayBuffer> | null> {
  const stored = await readStored(storageKey)
  return stored && (await decryptFile(stored, storageKey, filesKeyRing()))
}

/** Gives a file to its readers, or holds it back for good. Throws UnreadableFile. */
export async function settleHeld(storageKey: string, state: FileState): Promise<void> {
  const stored = await readStored(storageKey)
  if (!stored) return
  const next = await rewrapFile(stored, storageKey, filesKeyRing(), state)
  await fileDriver().replace(storageKey, next)
}
