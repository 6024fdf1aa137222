import 'server-only'
import { MESSAGE_FILES_AT_MOST, VOICE_BYTES_AT_MOST } from '@/lib/domain/thread/message-limits'
import { bytesOfMb } from '@/lib/domain/upload/file-limit'
import { parseForm, type FormFile } from './parse-form'

/**
 * The form of a message with its files: photos and files in parts `file`, a recording in the part
 * `voice`.
 */
export type MessageForm = {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly FormFile[]
  readonly voice: FormFile | null
  /** More parts than any of our forms has, or a truncated field. */
  readonly isTooMuch: boolean
}

/**
 * Parses such a form; the body's size has been checked before. A field of files in which none was
 * chosen is left out.
 * @param mostMb the limit of one photo or file; voice has its own
 * @returns null where the body is not what its header says
 */
export async function readMessageForm(
  contentType: string,
  body: Buffer,
  mostMb: number,
): Promise<MessageForm | null> {
  const fields: Record<string, string> = Object.create(null)
  const files: FormFile[] = []
  const found = { voice: null as FormFile | null, isTooMuch: false }
  // Words of 1,000 characters; one file too many is read, so that its sentence can say how many may
  // be sent.
  const limits = {
    files: MESSAGE_FILES_AT_MOST + 2,
    fields: 10,
    fieldBytes: 16 * 1024,
    fileBytes: Math.max(bytesOfMb(mostMb), VOICE_BYTES_AT_MOST),
  }
  const isWhole = await parseForm(contentType, body, limits, {
    field: (name, value, isTruncated) => {
      found.isTooMuch ||= isTruncated
      fields[name] = value
    },
    file: (name, file) => {
      if (file.fileName === '' && file.bytes.length === 0) return
      if (name === 'voice') found.voice = file
      else if (name === 'file') files.push(file)
      else found.isTooMuch = true
    },
    tooMany: () => {
      found.isTooMuch = true
    },
  })
  return isWhole ? { fields, files, ...found } : null
}
