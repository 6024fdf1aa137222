import 'server-only'
import { parseForm, type FormFile } from './parse-form'

/** One file of a form with its text fields. */
export type Upload = {
  readonly fields: Readonly<Record<string, string>>
  readonly file: FormFile | null
  /** More than one file, more fields than any of our forms has, or a truncated field. */
  readonly isTooMuch: boolean
}

/**
 * Parses a form with one file (part `file`); the body's size has been checked before. The file is
 * kept up to one byte over `maxFileBytes`, which shows that it is too large.
 * @returns null where the body is not what its header says
 */
export async function readUpload(
  contentType: string,
  body: Buffer,
  maxFileBytes: number,
): Promise<Upload | null> {
  // A null prototype: a field called `__proto__` is a field like any other.
  const fields: Record<string, string> = Object.create(null)
  const found = { file: null as FormFile | null, isTooMuch: false }
  const limits = { files: 1, fields: 10, fieldBytes: 8 * 1024, fileBytes: maxFileBytes }
  const isWhole = await parseForm(contentType, body, limits, {
    field: (name, value, isTruncated) => {
      found.isTooMuch ||= isTruncated
      fields[name] = value
    },
    file: (name, file) => {
      if (name === 'file') found.file = file
      else fields[name] = ''
    },
    tooMany: () => {
      found.isTooMuch = true
    },
  })
  return isWhole ? { fields, ...found } : null
}
