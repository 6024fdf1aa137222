import 'server-only'
import { Readable } from 'node:stream'
import { mapYielding } from '@/lib/platform/map-yielding'
import type { KeyRing } from '@/lib/platform/seal-keys'
import {
  HeldFile,
  HEADER_BYTES,
  isEncrypted,
  newFileKey,
  openHeader,
  UnreadableFile,
  writeHeader,
  type FileKey,
  type FileState,
} from './file-header'
import { chunksAround, openChunks, sealChunks, sealedSize, type ByteRange } from './file-chunks'
import type { FileDriver, FileStore, OpenFile } from './file-store'
import { readAll } from './read-all'

/**
 * The bytes as they are stored: header and chunks, under a key of the file's own. Yields to the
 * event loop.
 */
export async function encryptFile(
  bytes: Uint8Array,
  storageKey: string,
  { current }: KeyRing,
  state: FileState = 'open',
): Promise<Buffer> {
  const key = newFileKey(bytes.length, state)
  const stored = Buffer.allocUnsafe(HEADER_BYTES + sealedSize(key))
  let at = writeHeader(key, storageKey, current).copy(stored)
  await mapYielding(sealChunks(bytes, key), (part) => {
    at += part.copy(stored, at)
  })
  return stored
}

/** The bytes of a stored file, whatever its state. Throws UnreadableFile. */
export async function decryptFile(
  stored: Buffer,
  storageKey: string,
  ring: KeyRing,
): Promise<Buffer<ArrayBuffer>> {
  const key = openHeader(stored, storageKey, ring)
  const all = { from: 0, to: chunksAround(key, wholeOf(key)).to }
  const pieces: Buffer[] = []
  for await (const piece of openChunks(Readable.from([stored.subarray(HEADER_BYTES)]), key, all))
    pieces.push(piece)
  return Buffer.concat(pieces)
}

/**
 * A stored file with its own key wrapped by the current one, in its state or in another; every
 * chunk is opened, and none changes. Throws UnreadableFile.
 */
export async function rewrapFile(
  stored: Buffer,
  storageKey: string,
  ring: KeyRing,
  state?: FileState,
): Promise<Buffer> {
  await decryptFile(stored, storageKey, ring)
  const key = openHeader(stored, storageKey, ring)
  const header = writeHeader({ ...key, ...(state && { state }) }, storageKey, ring.current)
  return Buffer.concat([header, stored.subarray(HEADER_BYTES)])
}

const wholeOf = ({ plainSize }: FileKey): ByteRange => ({
  first: 0,
  last: Math.max(0, plainSize - 1),
})

/**
 * Encrypts what a driver stores, and opens it again. Files of former times are read as they are.
 */
export function encryptedStore(driver: FileDriver, ring: KeyRing): FileStore {
  const readHead = async (storageKey: string) => {
    const file = await driver.open(storageKey, { first: 0, last: HEADER_BYTES - 1 })
    return file && { size: file.size, head: await readAll(file.stream) }
  }

  return {
    async put(storageKey, bytes, state) {
      await driver.put(storageKey, await encryptFile(bytes, storageKey, ring, state))
    },

    async open(storageKey, range) {
      const found = await readHead(storageKey)
      if (!found) return null
      if (!isEncrypted(found.head)) {
        const plain = await driver.open(storageKey, range)
        // It was encrypted between the two: what is stored is longer now.
        if (plain && plain.size !== found.size) {
          await plain.stream.cancel()
          return this.open(storageKey, range)
        }
        return plain && { ...plain, isProven: false }
      }
      const key = openHeader(found.head, storageKey, ring)
      if (found.size !== HEADER_BYTES + sealedSize(key)) throw new UnreadableFile('not_authentic')
      if (key.state !== 'open') throw new HeldFile(key.state)
      return openSealed(driver, storageKey, key, range)
    },

    remove: driver.remove,
    listBefore: driver.listBefore,
  }
}

async function openSealed(
  driver: FileDriver,
  storageKey: string,
  key: FileKey,
  range: ByteRange = wholeOf(key),
): Promise<OpenFile | null> {
  const chunks = chunksAround(key, range)
  const { first, last } = chunks.sealed
  const sealed = await driver.open(storageKey, {
    first: HEADER_BYTES + first,
    last: HEADER_BYTES + last,
  })
  if (!sealed) return null
  const opened = openChunks(sealed.stream, key, chunks)
  const wanted = cutTo(opened, chunks.skipped, range.last - range.first + 1)
  return {
    stream: Readable.toWeb(Readable.from(wanted)) as ReadableStream<Uint8Array>,
    size: key.plainSize,
    isProven: true,
  }
}

/** `length` bytes after the first `skipped` ones. */
async function* cutTo(
  pieces: AsyncIterable<Buffer>,
  skipped: number,
  length: number,
): AsyncGenerator<Buffer> {
  let at = -skipped
  for await (const piece of pieces) {
    const part = piece.subarray(Math.max(0, -at), Math.max(0, length - at))
    at += piece.length
    if (part.length > 0) yield part
  }
}
