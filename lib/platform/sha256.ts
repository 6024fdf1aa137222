import { createHash } from 'node:crypto'
import { mapYielding } from './map-yielding'

/** SHA-256 of bytes, or of a text in UTF-8, as lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

const SLICE_BYTES = 1024 * 1024

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES)
}

/** SHA-256 of many megabytes, as lower-case hex; the event loop runs other work meanwhile. */
export async function sha256Yielding(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  await mapYielding(slicesOf(bytes), (slice) => void hash.update(slice))
  return hash.digest('hex')
}
