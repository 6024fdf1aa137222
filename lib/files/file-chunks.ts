import 'server-only'
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { UnreadableFile, type FileKey } from './file-header'

// The chunks behind an encrypted file's header: AES-256-GCM, 64 KiB each. A chunk's nonce holds its
// number and whether it is the last one, so that no chunk can be moved, left out or added (the
// STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).

const CHUNK_BYTES = 64 * 1024
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'
const TAG = { authTagLength: TAG_BYTES } as const

const lastChunk = ({ plainSize }: FileKey) => Math.max(0, Math.ceil(plainSize / CHUNK_BYTES) - 1)

function nonceOf(key: FileKey, number: number): Buffer {
  const nonce = Buffer.alloc(12)
  key.prefix.copy(nonce)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = number === lastChunk(key) ? 1 : 0
  return nonce
}

/** Bytes of all chunks of a file. */
export function sealedSize(key: FileKey): number {
  return key.plainSize + (lastChunk(key) + 1) * TAG_BYTES
}

/** The chunks of a file. */
export function* sealChunks(bytes: Uint8Array, key: FileKey): Generator<Buffer> {
  for (let number = 0; number <= lastChunk(key); number += 1) {
    const cipher = createCipheriv(CIPHER, key.dataKey, nonceOf(key, number), TAG)
    yield cipher.update(bytes.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES))
    cipher.final()
    yield cipher.getAuthTag()
  }
}

/** A part of a file, both ends included, as in HTTP. */
export type ByteRange = { readonly first: number; readonly last: number }

/** The chunks that contain a part of the file, and where they are behind the header. */
export function chunksAround(key: FileKey, { first, last }: ByteRange) {
  const [from, to] = [Math.floor(first / CHUNK_BYTES), Math.floor(last / CHUNK_BYTES)]
  const sealed = CHUNK_BYTES + TAG_BYTES
  const end = Math.min((to + 1) * sealed, sealedSize(key)) - 1
  return {
    from,
    to,
    sealed: { first: from * sealed, last: end },
    /** Bytes of the first chunk before the part. */
    skipped: first - from * CHUNK_BYTES,
  }
}

function openChunk(sealed: Buffer, key: FileKey, number: number): Buffer {
  const opened = createDecipheriv(CIPHER, key.dataKey, nonceOf(key, number), TAG)
  opened.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  const plain = opened.update(sealed.subarray(0, sealed.length - TAG_BYTES))
  try {
    opened.final()
  } catch {
    throw new UnreadableFile('not_authentic')
  }
  return plain
}

/**
 * Opens chunks one by one as they arrive. Nothing of a chunk is passed on before the whole of it is
 * proven. Throws UnreadableFile where one is altered or missing, or where something follows.
 * @param from number of the first chunk that arrives, `to` that of the last
 */
export async function* openChunks(
  sealed: AsyncIterable<Uint8Array>,
  key: FileKey,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0)
  let number = from
  const sizeOf = (chunk: number) =>
    Math.min(CHUNK_BYTES, key.plainSize - chunk * CHUNK_BYTES) + TAG_BYTES
  for await (const piece of sealed) {
    waiting = waiting.length === 0 ? Buffer.from(piece) : Buffer.concat([waiting, piece])
    while (number <= to && waiting.length >= sizeOf(number)) {
      const size = sizeOf(number)
      yield openChunk(waiting.subarray(0, size), key, number)
      waiting = waiting.subarray(size)
      number += 1
    }
  }
  if (number <= to || waiting.length > 0) throw new UnreadableFile('not_authentic')
}
