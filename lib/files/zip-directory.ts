import { ok, refuse, type Result } from '@/lib/domain/time/result'

// A DOCX or XLSX is a ZIP; its contents are read from the central directory at its end (PKWARE
// APPNOTE 4.3.12, 4.3.16), because a streamed file has no useful header. Nothing is unpacked here.

export type ZipEntry = {
  readonly name: string
  readonly expandedSize: number
  readonly isEncrypted: boolean
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
    })
    at = next
  }
  return ok(entries)
}
