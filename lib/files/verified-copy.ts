import 'server-only'
import { readKept } from './read-kept'

/** Bytes of files that may be held at a time. */
const MOST_BYTES = 160 * 1024 * 1024
const HELD_MS = 60_000

type Copy = {
  readonly bytes: Promise<Buffer<ArrayBuffer>>
  readonly size: number
  timer: NodeJS.Timeout
}
const copies = new Map<string, Copy>()

function drop(storageKey: string): void {
  clearTimeout(copies.get(storageKey)?.timer)
  copies.delete(storageKey)
}

/**
 * A large file of which parts are requested one after another: read once, compared with its hash, and held for a
 * minute after the last request, so that each part is of the bytes that were compared. Throws as `readKept` does.
 */
export function verifiedCopy(
  storageKey: string,
  sha256: string,
  size: number,
): Promise<Buffer<ArrayBuffer>> {
  const held = copies.get(storageKey)
  const bytes = held?.bytes ?? readKept(storageKey, sha256)
  drop(storageKey)
  const timer = setTimeout(() => copies.delete(storageKey), HELD_MS).unref()
  // The one that was used last is the last of the map.
  copies.set(storageKey, { bytes, size, timer })
  bytes.catch(() => drop(storageKey))
  const total = () => [...copies.values()].reduce((sum, copy) => sum + copy.size, 0)
  for (const key of [...copies.keys()]) {
    if (total() <= MOST_BYTES || key === storageKey) break
    drop(key)
  }
  return bytes
}
