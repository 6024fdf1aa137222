import type { CorrectionFile } from '@/lib/data/stores/confirmation/correction-file-store'
import { correctionFileInWords } from '@/lib/labels/zh-CN/correction-file'

/** A paper of a correction as pages name it. */
export type CorrectionFileView = { readonly id: string; readonly title: string }

/** Each by its kind and place among those of its kind. */
export function presentCorrectionFiles(
  files: readonly CorrectionFile[],
): readonly CorrectionFileView[] {
  return files.map(({ id, kind }, index) => ({
    id,
    title: correctionFileInWords(
      kind,
      files.slice(0, index + 1).filter((file) => file.kind === kind).length,
    ),
  }))
}

/** What its download needs. */
export const toStoredFile = ({
  fileName,
  mediaType,
  size,
  sha256,
  storageKey,
}: CorrectionFile) => ({
  fileName,
  mediaType,
  size,
  sha256,
  storageKey,
  isShown: mediaType.startsWith('image/'),
})
