// A file that arrives in numbered parts. Source: docs/decisions/0067-offline-work.md.
import { allow, refuse, type Decided } from '../refusal'

/** Every part but the last has this size. */
export const PART_BYTES = 2 * 1024 * 1024

/** How long the parts of a file that is never finished are kept. */
export const UPLOAD_EXPIRES_DAYS = 7
/**
 * A file that no row names is removed after so many hours: far longer than any transaction, so that
 * one that is about to be named is never taken for it.
 */
export const OWNERLESS_FILE_HOURS = 24

/** How many parts a file of this size has. */
export const partCount = (size: number) => Math.max(1, Math.ceil(size / PART_BYTES))

/** The place of a part in its file, in bytes. */
export function partRange(
  no: number,
  size: number,
): { readonly from: number; readonly to: number } {
  return { from: no * PART_BYTES, to: Math.min(size, (no + 1) * PART_BYTES) }
}

export type UploadFacts = {
  readonly size: number
  readonly sha256: string
  readonly partSha256: readonly string[]
  /** Numbers of the parts that are in storage. */
  readonly received: readonly number[]
}

/**
 * May these bytes be stored as this part? A part that is there already needs no storing: it is the
 * same, because only bytes with the announced SHA-256 are stored.
 * @returns whether to store them; NOT_FOUND for a number that the file has not, UPLOAD_PART_DAMAGED
 */
export function decideUploadPart(
  { size, partSha256, received }: UploadFacts,
  part: { readonly no: number; readonly size: number; readonly sha256: string },
): Decided<'store' | 'known'> {
  if (part.no >= partSha256.length) return refuse('NOT_FOUND')
  const { from, to } = partRange(part.no, size)
  if (part.size !== to - from || part.sha256 !== partSha256[part.no])
    return refuse('UPLOAD_PART_DAMAGED', { part: part.no + 1 })
  return allow(received.includes(part.no) ? 'known' : 'store')
}

/** The numbers of the parts that have not arrived. */
export function findMissingParts({ partSha256, received }: UploadFacts): number[] {
  return partSha256.map((_, no) => no).filter((no) => !received.includes(no))
}
