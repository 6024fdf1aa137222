import { ok, refuse, type Result } from '@/lib/domain/time/result'

// A DOCX or XLSX is a ZIP; its contents are read from the central directory at its end (PKWARE
// APPNOTE 4.3.12, 4.3.16), because a streamed file has no useful header. Nothing is unpacked here.

export type ZipEntry = {
  readonly name: string
  readonly expandedSize: number
  readonly isEncrypted: boolean
  /** 0: stored as it is, 8: deflated. */
  readonly method: number
  readonly packedSize: number
  /** Where its own header begins. */
  readonly at: number
}

const END_SIGNATURE = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_LENGTH = 46
const MOST_ENTRIES = 5_000

function findEnd(bytes: Buffer): number {
  for (
    let at = bytes.length - END_LENGTH;
    at >= Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
    at -= 1
  ) {
    if (
      bytes.readUInt32LE(at) === END_SIGNATURE &&
      at + END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length
    )
      return at
  }
  return -1
}

/** Whether unpackers take it for an archive: they read the end only, whatever comes before. */
export function endsAsZip(bytes: Buffer): boolean {
  return findEnd(bytes) >= 0
}

/**
 * The entries of a ZIP; refused where the directory is missing, cut off or larger than any
 * document's.
 */
export function readZipDirectory(
  bytes: Buffer,
): Result<readonly ZipEntry[], { readonly code: 'FILE_DAMAGED' }> {
  const damaged = refuse({ code: 'FILE_DAMAGED' })
  const end = findEnd(bytes)
  if (end < 0) return damaged
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count === 0 || count > MOST_ENTRIES || at + bytes.readUInt32LE(end + 12) > end) return damaged
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) return damaged
    const nameLength = bytes.readUInt16LE(at + 28)
    const next =
      at + ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (next > end) return damaged
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      expandedSize: bytes.readUInt32LE(at + 24),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at = next
  }
  return ok(entries)
}

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_LENGTH = 30

/** The packed data of an entry; null where its place is not in the file. */
export function packedData(bytes: Buffer, { at, packedSize }: ZipEntry): Buffer | null {
  if (at + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== LOCAL_SIGNATURE) return null
  const start = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize)
}

/** Names that leave the folder into which they are unpacked, or look like others. */
const UNSAFE_NAME =
  /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Whether each name is plain, and no two are alike. */
export function hasSoundNames(entries: readonly ZipEntry[]): boolean {
  const names = entries.map(({ name }) => name.toLowerCase())
  return new Set(names).size === names.length && !names.some((name) => UNSAFE_NAME.test(name))
}
