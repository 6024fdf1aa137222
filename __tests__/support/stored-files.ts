import type { FileDriver } from '@/lib/files/file-store'
import { Readable } from 'node:stream'

/** Stored files in memory, as they would be on the disk, with the parts that were read. */
export function memoryDriver() {
  const stored = new Map<string, Buffer>()
  const reads: { readonly first: number; readonly last: number }[] = []
  const driver: FileDriver = {
    put: async (key, bytes) => void stored.set(key, Buffer.from(bytes)),
    replace: async (key, bytes) => void stored.set(key, Buffer.from(bytes)),
    remove: async (key) => void stored.delete(key),
    async open(key, range) {
      const bytes = stored.get(key)
      if (!bytes) return null
      const part = range ? bytes.subarray(range.first, range.last + 1) : bytes
      if (range) reads.push(range)
      const stream = Readable.toWeb(Readable.from(piecesOf(part)))
      return { stream: stream as ReadableStream<Uint8Array>, size: bytes.length }
    },
    async *listBefore() {
      yield* [...stored.keys()]
    },
  }
  return { driver, stored, reads }
}

/** As a disk or a network gives them: no piece ends where a chunk does. */
function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 40_000) yield bytes.subarray(at, at + 40_000)
}
