// How everything in a backup is encrypted (docs/decisions/0155-backups.md). Like stored files, each
// piece is a row of AES-256-GCM chunks whose nonce holds the chunk's number and whether it is the
// last (the STREAM construction): none can be moved, left out or added. Unlike theirs, its length
// need not be known when it begins: 8 "HEYIBAK1" | 4 key id | 32 salt | chunks of 1 MiB with their
// tags. The key of a piece follows from the backup key, the salt and the name of the piece: under
// another name it does not open.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const MAGIC = Buffer.from('HEYIBAK1', 'latin1')
const SALT_BYTES = 32
const HEADER_BYTES = MAGIC.length + 4 + SALT_BYTES
const CHUNK_BYTES = 2 ** 20
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/** A piece of a backup cannot be opened. `code`: form, key_unknown or not_authentic. */
export class UnreadablePiece extends Error {
  constructor(code, name) {
    super(`${name}: ${code}`)
    Object.assign(this, { code, piece: name })
  }
}

/** The id of a key, as lib/platform/seal-keys.ts makes it: it tells nothing about the key. */
export const keyIdOf = (hex) =>
  createHmac('sha256', Buffer.from(hex, 'hex')).update('heyi seal key id').digest('hex').slice(0, 8)

/** @param {string[]} keys the current one first, 64 hexadecimal digits each */
export function makeRing(keys) {
  const byId = new Map(keys.map((hex) => [keyIdOf(hex), Buffer.from(hex, 'hex')]))
  const [id] = byId.keys()
  return { id, byId }
}

const keyOfPiece = (key, salt, name) => Buffer.from(hkdfSync('sha256', key, salt, name, 32))

function nonceOf(number, isLast) {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** Cuts a stream into pieces of `size`; the last may be shorter, and is marked as such. */
async function* cut(source, size) {
  let [waiting, length] = [[], 0]
  for await (const piece of source) {
    waiting.push(piece)
    length += piece.length
    if (length <= size) continue
    // more than a whole one: what is passed on is not the last
    const all = Buffer.concat(waiting, length)
    let at = 0
    for (; all.length - at > size; at += size) yield { bytes: all.subarray(at, at + size) }
    waiting = [all.subarray(at)]
    length = all.length - at
  }
  yield { bytes: Buffer.concat(waiting, length), isLast: true }
}

/** Encrypts a stream of bytes as the piece of this name. */
export async function* seal(source, { id, byId }, name) {
  const salt = randomBytes(SALT_BYTES)
  yield Buffer.concat([MAGIC, Buffer.from(id, 'hex'), salt])
  const key = keyOfPiece(byId.get(id), salt, name)
  let number = 0
  for await (const { bytes, isLast } of cut(source, CHUNK_BYTES)) {
    const cipher = createCipheriv(CIPHER, key, nonceOf(number, isLast))
    const sealed = [cipher.update(bytes), cipher.final(), cipher.getAuthTag()]
    yield Buffer.concat(sealed)
    number += 1
  }
}

function openChunk(sealed, key, nonce, name) {
  if (sealed.length < TAG_BYTES) throw new UnreadablePiece('not_authentic', name)
  const opened = createDecipheriv(CIPHER, key, nonce)
  opened.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  const plain = opened.update(sealed.subarray(0, sealed.length - TAG_BYTES))
  try {
    opened.final()
  } catch {
    throw new UnreadablePiece('not_authentic', name)
  }
  return plain
}

/** Takes the header from the front of a stream. */
async function readHeader(source, name) {
  const rest = source[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < HEADER_BYTES) {
    const { value, done } = await rest.next()
    if (done) throw new UnreadablePiece('form', name)
    head = Buffer.concat([head, value])
  }
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new UnreadablePiece('form', name)
  async function* behind() {
    try {
      yield head.subarray(HEADER_BYTES)
      for (;;) {
        const { value, done } = await rest.next()
        if (done) return
        yield value
      }
    } finally {
      await rest.return?.()
    }
  }
  return {
    keyId: head.toString('hex', MAGIC.length, MAGIC.length + 4),
    salt: head.subarray(HEADER_BYTES - SALT_BYTES, HEADER_BYTES),
    rest: behind(),
  }
}

/**
 * Opens a piece as it arrives; nothing of a chunk is passed on before the whole of it is proven.
 * @throws UnreadablePiece
 */
export async function* unseal(source, { byId }, name) {
  const { keyId, salt, rest } = await readHeader(source, name)
  if (!byId.has(keyId)) throw new UnreadablePiece('key_unknown', name)
  const key = keyOfPiece(byId.get(keyId), salt, name)
  let number = 0
  for await (const { bytes, isLast } of cut(rest, CHUNK_BYTES + TAG_BYTES)) {
    yield openChunk(bytes, key, nonceOf(number, isLast), name)
    number += 1
  }
}

/** Proves a short text without hiding it: the manifest of a backup. */
export const proofOf = (text, { byId }, keyId) =>
  byId.has(keyId)
    ? createHmac('sha256', keyOfPiece(byId.get(keyId), Buffer.alloc(0), 'manifest'))
        .update(text)
        .digest('hex')
    : null
