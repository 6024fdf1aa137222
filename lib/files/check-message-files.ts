import 'server-only'
import type { MessageFileKind } from '@/lib/domain/thread/message-files'
import { VOICE_BYTES_AT_MOST } from '@/lib/domain/thread/message-limits'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { FILE_MB } from '@/lib/domain/upload/file-limit'
import { hashOf, type UncheckedFile } from './check-files'
import { checkUpload, type UploadMistake } from './check-upload'
import { FILE_KINDS, fileNameFor, shownAs, type FileKind } from './content-kind'
import { stripPhoto } from './strip-photo'
import { configuredScanner } from './virus-scan'
import { readVoiceKind } from './voice-kind'

/** What is stored of one file of a message. */
export type ReadyFile = {
  readonly kind: MessageFileKind
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Buffer
  /** Of `bytes`, in hex. */
  readonly sha256: string
}

type Mistake = {
  readonly code:
    | UploadMistake
    | 'FILE_NOT_SCANNED'
    | 'VOICE_KIND_UNKNOWN'
    | 'VOICE_EMPTY'
    | 'VOICE_TOO_LARGE'
}

/**
 * Checks a photo or file of a message as every upload, and takes from a photo what its camera wrote
 * into it. Unlike evidence, which is kept until the virus scanner answers, it is refused where the
 * scanner cannot be reached: it can be sent again.
 * @param mostMb the limit in force for the file as it was sent (checkUploads)
 */
export async function checkMessageFile(
  file: UncheckedFile,
  mostMb: number = FILE_MB.most,
): Promise<Result<ReadyFile, Mistake>> {
  const checked = await checkUpload(file, mostMb)
  if (!checked.ok) return checked
  const { fileName, mediaType, sha256, awaitsScan } = checked.value
  if (awaitsScan) return refuse({ code: 'FILE_NOT_SCANNED' })
  if (shownAs(mediaType) !== 'image')
    return ok({ kind: 'file', fileName, mediaType, bytes: file.bytes, sha256 })
  const photo = await stripPhoto(file.bytes, mediaType)
  return ok({
    kind: 'photo',
    fileName: fileNameFor(fileName, kindOf(photo.mediaType)),
    mediaType: photo.mediaType,
    bytes: photo.bytes,
    sha256: hashOf(photo.bytes),
  })
}

/**
 * Checks a recording by its content, and by the virus scanner where one is configured. It has no
 * name: recorders of phones name a recording after the place.
 */
export async function checkVoice(
  bytes: Buffer,
): Promise<Result<Omit<ReadyFile, 'fileName'>, Mistake>> {
  if (bytes.length > VOICE_BYTES_AT_MOST) return refuse({ code: 'VOICE_TOO_LARGE' })
  const kind = readVoiceKind(bytes)
  if (!kind.ok) return kind
  const scanned = await configuredScanner()?.(bytes)
  if (scanned?.is === 'infected') return refuse({ code: 'FILE_INFECTED' })
  if (scanned && scanned.is !== 'clean') return refuse({ code: 'FILE_NOT_SCANNED' })
  return ok({
    kind: 'voice',
    mediaType: kind.value,
    bytes,
    sha256: hashOf(bytes),
  })
}

const kindOf = (mediaType: string): FileKind =>
  mediaType === FILE_KINDS.png.mediaType ? 'png' : 'jpeg'
