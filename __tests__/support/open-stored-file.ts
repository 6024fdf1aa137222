import { createDecipheriv } from 'node:crypto'

// A stored file's bytes, opened by docs/decisions/0081-files-at-rest.md alone, without the
// application's own storage.

const TAG = { authTagLength: 16 } as const
const SEALED_CHUNK = 65_536 + 16

/** Throws where one bit differs from what was stored under this name. */
export function openStoredFile(stored: Buffer, storageKey: string): Buffer {
  const open = (key: Buffer, nonce: Buffer, sealed: Buffer, bound: Buffer) => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, TAG)
    decipher.setAAD(bound)
    decipher.setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  }
  const bound = Buffer.concat([stored.subarray(0, 27), Buffer.from(storageKey)])
  const wrapping = Buffer.from(process.env.HEYI_FILES_KEY!, 'hex')
  const dataKey = open(wrapping, stored.subarray(27, 39), stored.subarray(39, 87), bound)
  const body = stored.subarray(87)
  const count = Math.ceil(body.length / SEALED_CHUNK)
  const chunks = Array.from({ length: count }, (_, number) => {
    const nonce = Buffer.concat([stored.subarray(12, 19), Buffer.alloc(5)])
    nonce.writeUInt32BE(number, 7)
    nonce[11] = number === count - 1 ? 1 : 0
    const sealed = body.subarray(number * SEALED_CHUNK, (number + 1) * SEALED_CHUNK)
    return open(dataKey, nonce, sealed, Buffer.alloc(0))
  })
  return Buffer.concat(chunks)
}
