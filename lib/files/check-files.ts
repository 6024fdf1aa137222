import { createHash } from 'node:crypto'
import { isPlainLine } from '@/lib/domain/text/plain-text'
import { bytesOfMb, FILE_MB, tooLargeCode, type TooLargeCode } from '@/lib/domain/upload/file-limit'
import { FILE_KINDS, fileNameFor, readContentKind, type ContentMistake } from './content-kind'

/** What every reader of a file is sized for; of files of cases an installation may take less. */
export const MAX_FILE_BYTES = bytesOfMb(FILE_MB.most)
export const MAX_FILES_BYTES = 30 * 1024 * 1024

export type UncheckedFile = { readonly fileName: string; readonly bytes: Buffer }
/** `fileName` ends in what the file is; `size` in bytes, `sha256` in hex. */
export type CheckedFile = {
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  /** A virus scanner is configured, and could not be reached. */
  readonly awaitsScan: boolean
}
export type FileMistake = ContentMistake | TooLargeCode | 'FILE_DUPLICATE' | 'FILE_NAME_CONTROL'

export type CheckedFiles = {
  readonly files: readonly CheckedFile[]
  /** Mistakes by the file's place in the list. */
  readonly mistakes: ReadonlyMap<number, FileMistake>
}

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Checks every file of one submission: name, size, kind by content, duplicates.
 * @param mostMb the limit in force for one file
 */
export function checkFiles(
  files: readonly UncheckedFile[],
  mostMb: number = FILE_MB.most,
): CheckedFiles {
  const mistakes = new Map<number, FileMistake>()
  const seen = new Set<string>()
  const checked = files.map(({ fileName, bytes }, index): CheckedFile => {
    const sha256 = hashOf(bytes)
    const kind = bytes.length > bytesOfMb(mostMb) ? null : readContentKind(bytes)
    if (!isPlainLine(fileName)) mistakes.set(index, 'FILE_NAME_CONTROL')
    else if (kind === null) mistakes.set(index, tooLargeCode(mostMb))
    else if (!kind.ok) mistakes.set(index, kind.refusal.code)
    else if (seen.has(sha256)) mistakes.set(index, 'FILE_DUPLICATE')
    seen.add(sha256)
    const known = kind?.ok ? kind.value : null
    return {
      fileName: known ? fileNameFor(fileName, known) : fileName,
      mediaType: known ? FILE_KINDS[known].mediaType : 'application/octet-stream',
      size: bytes.length,
      sha256,
      awaitsScan: false,
    }
  })
  return { files: checked, mistakes }
}
