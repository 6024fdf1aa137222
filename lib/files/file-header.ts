import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyRing, SealKey } from '@/lib/platform/seal-keys'

// What an encrypted file begins with (docs/decisions/0081-files-at-rest.md). It says by itself
// which key opens it: 7 "HEYIFIL" | 1 state | 4 key id | 7 nonce prefix | 8 plain size | 12 iv | 32
// wrapped data key | 16 tag The tag covers everything before it and the storage key: a header opens
// only for its own file, under its own name.

const MAGIC = Buffer.from('HEYIFIL', 'latin1')
/** Of a file by the eighth byte, which is the version of the form too. */
const STATES = { open: 1, awaiting: 2, infected: 3 } as const
export type FileState = keyof typeof STATES
const CIPHER = 'aes-256-gcm'
const TAG = { authTagLength: 16 } as const

const AT = { state: 7, keyId: 8, prefix: 12, size: 19, iv: 27, dataKey: 39, tag: 71 } as const
export const HEADER_BYTES = 87

export type FileFault = 'form' | 'key_unknown' | 'not_authentic' | 'held'

/**
 * A stored file cannot be opened. `not_authentic`: altered, cut off, or stored under another name.
 */
export class UnreadableFile extends Error {
  constructor(readonly code: FileFault) {
    super(`a stored file cannot be opened: ${code}`)
    this.name = 'UnreadableFile'
  }
}

/** A stored file is held back: it awaits a virus scan, or a virus was found in it. */
export class HeldFile extends UnreadableFile {
  constructor(readonly state: Exclude<FileState, 'open'>) {
    super('held')
    this.name = 'HeldFile'
    this.message = `a stored file is held back: ${state}`
  }
}

function stateOf(head: Buffer): FileState | null {
  const found = Object.entries(STATES).find(([, byte]) => byte === head[AT.state])
  return found ? (found[0] as FileState) : null
}

/** What the chunks of one file are encrypted with. */
export type FileKey = {
  readonly state: FileState
  readonly dataKey: Buffer
  /** The first seven bytes of each chunk's nonce. */
  readonly prefix: Buffer
  /** Bytes of the file itself. */
  readonly plainSize: number
}

/** Whether a file begins as encrypted ones do; files of former times do not. */
export function isEncrypted(head: Buffer): boolean {
  return head.subarray(0, MAGIC.length).equals(MAGIC)
}

/**
 * The id of the key that wrapped the file's own key. Throws UnreadableFile where it has another
 * form.
 */
export function keyIdOf(head: Buffer): string {
  if (head.length < HEADER_BYTES || !isEncrypted(head) || stateOf(head) === null)
    throw new UnreadableFile('form')
  return head.toString('hex', AT.keyId, AT.prefix)
}

/** A key of its own for a new file. */
export function newFileKey(plainSize: number, state: FileState): FileKey {
  return { state, dataKey: randomBytes(32), prefix: randomBytes(7), plainSize }
}

const boundTo = (head: Buffer, storageKey: string) =>
  Buffer.concat([head.subarray(0, AT.iv), Buffer.from(storageKey, 'utf8')])

/** The header of a file under this storage key: its own key, wrapped by `wrapping`. */
export function writeHeader(
  { state, dataKey, prefix, plainSize }: FileKey,
  storageKey: string,
  wrapping: SealKey,
): Buffer {
  const head = Buffer.alloc(HEADER_BYTES)
  MAGIC.copy(head)
  head[AT.state] = STATES[state]
  head.write(wrapping.id, AT.keyId, 'hex')
  prefix.copy(head, AT.prefix)
  head.writeBigUInt64BE(BigInt(plainSize), AT.size)
  randomBytes(12).copy(head, AT.iv)
  const cipher = createCipheriv(CIPHER, wrapping.bytes, head.subarray(AT.iv, AT.dataKey), TAG)
  cipher.setAAD(boundTo(head, storageKey))
  cipher.update(dataKey).copy(head, AT.dataKey)
  cipher.final()
  cipher.getAuthTag().copy(head, AT.tag)
  return head
}

/** The file's own key. Throws UnreadableFile. */
export function openHeader(head: Buffer, storageKey: string, ring: KeyRing): FileKey {
  const wrapping = ring.byId.get(keyIdOf(head))
  if (!wrapping) throw new UnreadableFile('key_unknown')
  const opened = createDecipheriv(CIPHER, wrapping.bytes, head.subarray(AT.iv, AT.dataKey), TAG)
  opened.setAAD(boundTo(head, storageKey))
  opened.setAuthTag(head.subarray(AT.tag, HEADER_BYTES))
  const dataKey = opened.update(head.subarray(AT.dataKey, AT.tag))
  try {
    opened.final()
  } catch {
    throw new UnreadableFile('not_authentic')
  }
  return {
    state: stateOf(head) ?? 'open',
    dataKey,
    prefix: Buffer.from(head.subarray(AT.prefix, AT.size)),
    plainSize: Number(head.readBigUInt64BE(AT.size)),
  }
}
