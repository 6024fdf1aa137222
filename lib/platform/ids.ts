import { randomBytes, randomUUID } from 'node:crypto'

/** A random id (UUID v4): order and gaps reveal nothing (architecture.md: no existence oracle). */
export function newId(): string {
  return randomUUID()
}

/** A secret for a machine or a link: `bytes` random bytes, base64url. */
export function newToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

/** Random bytes, of which a code is made that people type. */
export function newRandomBytes(count: number): Uint8Array {
  return randomBytes(count)
}

/** Short id under which an unexpected failure is found in the log; shown to the user as 编号. */
export function newIncidentId(): string {
  return randomBytes(5).toString('hex').toUpperCase()
}
