import { createHash } from 'node:crypto'
import { isPlainLine } from '@/lib/domain/text/plain-text'
import { FILE_KINDS, fileNameFor, readContentKind, type ContentMistake } from './content-kind'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
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
export type FileMistake = ContentMistake | 'FILE_TOO_LARGE' | 'FILE_DUPLICATE' | 'FILE_NAME_CONTROL'

export type CheckedFiles = {
  readonly files: readonly CheckedFile[]
  /** Mistakes by the file's place in the list. */
  readonly mistakes: ReadonlyMap<number, FileMistake>
}

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Checks every file of one submission: name, size, kind by content, duplicates. */
export function checkFiles(files: readonly UncheckedFile[]): CheckedFiles {
  const mistakes = new Map<number, FileMistake>()
  const seen = new Set<string>()
  const checked = files.map(({ fileName, bytes }, index): CheckedFile => {
    const sha256 = hashOf(bytes)
    const kind = bytes.length > MAX_FILE_BYTES ? null : readContentKind(bytes)
    if (!isPlainLine(fileName)) mistakes.set(index, 'FILE_NAME_CONTROL')
    else if (kind === null) mistakes.set(index, 'FILE_TOO_LARGE')
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
