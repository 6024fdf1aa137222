import 'server-only'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import type { UncheckedFile } from './check-files'
import { checkUpload, type UploadMistake } from './check-upload'
import { shownAs } from './content-kind'
import { makeDisplayCopy } from './display-copy'
import type { Recogniser } from './recognise-text'

export type PhotoMistake = UploadMistake | 'FILE_NOT_SCANNED'

/**
 * The lines of text in a photo that is kept nowhere: checked as every upload, and read from a copy
 * that was made again, turned and of limited size. Where a virus scanner is configured and cannot
 * be reached it is refused: it can be taken again. Throws where the model could not try.
 */
export async function recognisePhoto(
  { recognise }: Pick<Recogniser, 'recognise'>,
  file: UncheckedFile,
): Promise<Result<readonly string[], { readonly code: PhotoMistake }>> {
  const checked = await checkUpload(file)
  if (!checked.ok) return checked
  const { mediaType, awaitsScan } = checked.value
  if (awaitsScan) return refuse({ code: 'FILE_NOT_SCANNED' })
  if (shownAs(mediaType) !== 'image') return refuse({ code: 'FILE_KIND_UNKNOWN' })
  const { bytes } = await makeDisplayCopy(file.bytes, mediaType)
  return ok(await recognise({ picture: bytes }))
}
