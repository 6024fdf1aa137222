import 'server-only'
import { createHash } from 'node:crypto'
import type { ByteRange } from './file-chunks'
import { HeldFile, UnreadableFile } from './file-header'
import { fileStore } from './file-store'
import { readHashed } from './read-all'

/** Storage answered, and it has not the bytes that the case names. */
class LostFile extends Error {}

const differs = () => new LostFile('a material differs from its hash')

/**
 * Whether a file that could not be read is lost: it will not be there the next time either. Storage
 * that is not reached, a key that is not in the ring, and a virus scan that is awaited are no loss.
 */
export function isLost(error: unknown): boolean {
  if (error instanceof HeldFile) return error.state === 'infected'
  return (
    error instanceof LostFile || (error instanceof UnreadableFile && error.code !== 'key_unknown')
  )
}

async function open(storageKey: string, range?: ByteRange) {
  const file = await fileStore().open(storageKey, range)
  if (!file) throw new LostFile('a material has no file')
  return file
}

/**
 * The bytes of a stored file, compared with the hash in the case: altered evidence is not given
 * out. Throws where the file is missing, differs or cannot be opened.
 */
export async function readKept(storageKey: string, sha256: string): Promise<Buffer<ArrayBuffer>> {
  const { bytes, sha256: found } = await readHashed(await open(storageKey))
  if (found !== sha256) throw differs()
  return bytes
}

export type KeptFile = {
  readonly storageKey: string
  /** Hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/**
 * The same as a stream, whole or a part of it, without holding an encrypted file in memory: each of
 * its chunks is proven before it is passed on, and of the whole file the last piece only when the
 * hash agrees. A file that is not encrypted yet is read and compared as a whole first.
 */
export async function openKept(
  { storageKey, sha256, size }: KeptFile,
  range?: ByteRange,
): Promise<ReadableStream<Uint8Array> | Buffer<ArrayBuffer>> {
  const file = await open(storageKey, range)
  if (file.isProven && file.size === size)
    return range ? file.stream : file.stream.pipeThrough(withheldUntil(sha256))
  await file.stream.cancel()
  const bytes = await readKept(storageKey, sha256)
  return range ? bytes.subarray(range.first, range.last + 1) : bytes
}

function withheldUntil(sha256: string): TransformStream<Uint8Array, Uint8Array> {
  const hash = createHash('sha256')
  let withheld: Uint8Array | null = null
  return new TransformStream({
    transform(piece, controller) {
      hash.update(piece)
      if (withheld) controller.enqueue(withheld)
      withheld = piece
    },
    flush(controller) {
      if (hash.digest('hex') !== sha256) throw differs()
      if (withheld) controller.enqueue(withheld)
    },
  })
}
