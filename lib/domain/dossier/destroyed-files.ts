/**
 * Which files are destroyed with a dossier, and which are not. Sources: 个人信息保护法 第47条 (what is kept
 * no longer is deleted); docs/decisions/0121-ended-early-and-destroyed.md.
 */

/** Files of a case: of its dossier, and beside it. All of them are destroyed with the dossier. */
export const DESTROYED_FILE_KINDS = [
  'volume',
  'material',
  'document_word',
  'court_pack',
  'authority_page',
  'confirmation_paper',
  'identity_photo',
  'message_file',
  'application_file',
  'recording',
] as const
export type DestroyedFileKind = (typeof DESTROYED_FILE_KINDS)[number]

/**
 * Why a file is not destroyed with a dossier. `unfinished`: parts of an upload and files of a
 * clerk's draft, which are swept when they end. `of_institution`: a template or a seal, of no case.
 * `of_decline`: 不受理通知书 of an institution that did not accept the case, and so does not hold its
 * dossier. `of_roster`: papers of qualification, of no case.
 */
export type KeptFileReason = 'unfinished' | 'of_institution' | 'of_decline' | 'of_roster'

/** What is left of a file. */
export type DestroyedFile = {
  readonly kind: DestroyedFileKind
  readonly rowId: string
  /** Hex. */
  readonly sha256: string
}

/** The text whose hash the record of a destruction holds: one sorted line for each file. */
export function writeDestroyedFiles(files: readonly DestroyedFile[]): string {
  return files
    .map(({ kind, rowId, sha256 }) => `${kind} ${rowId} ${sha256}\n`)
    .sort()
    .join('')
}
