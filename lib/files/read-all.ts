import 'server-only'
import { createHash } from 'node:crypto'
import type { StoredBytes } from './file-store'

/** A stream's bytes. */
export async function readAll(stream: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await new Response(stream).arrayBuffer())
}

/**
 * A whole stored file with its SHA-256. It is put into its place and hashed as it arrives, so that
 * the event loop runs other work in between. Throws where it has another size than its storage
 * said.
 */
export async function readHashed({
  stream,
  size,
}: StoredBytes): Promise<{ readonly bytes: Buffer<ArrayBuffer>; readonly sha256: string }> {
  const bytes = Buffer.from(new ArrayBuffer(size))
  const hash = createHash('sha256')
  let at = 0
  for await (const piece of stream) {
    hash.update(piece)
    if (at + piece.length <= size) bytes.set(piece, at)
    at += piece.length
  }
  if (at !== size) throw new Error('a stored file has another size')
  return { bytes, sha256: hash.digest('hex') }
}
