import 'server-only'
import { parseForm, type FormFile } from './parse-form'

export type Multipart = {
  /** The JSON text of the part `referral`, sent as a field or as a file. */
  readonly referral: Buffer | null
  readonly materials: readonly FormFile[]
  /** Names of unknown parts. */
  readonly unknown: readonly string[]
  /** A part `materials` that was sent as text. */
  readonly hasTextMaterial: boolean
  readonly hasTooManyParts: boolean
}

export type MultipartLimits = { readonly maxFiles: number; readonly maxFileBytes: number }

const MOST_REFERRAL_BYTES = 2 * 1024 * 1024
const NOTHING = { referral: null as Buffer | null, hasTextMaterial: false, hasTooManyParts: false }

/**
 * Parses a multipart body; its size has been checked before. Each file is kept up to one byte over
 * `maxFileBytes`, which shows that it is too large.
 * @returns null where the body is not what its header says
 */
export async function readMultipart(
  contentType: string,
  body: Buffer,
  { maxFiles, maxFileBytes }: MultipartLimits,
): Promise<Multipart | null> {
  const found = { ...NOTHING, materials: [] as FormFile[], unknown: [] as string[] }
  const limits = {
    files: maxFiles + 1,
    fields: 20,
    fieldBytes: MOST_REFERRAL_BYTES,
    fileBytes: maxFileBytes,
  }
  const isWhole = await parseForm(contentType, body, limits, {
    field: (name, value, isTruncated) => {
      if (name === 'referral' && !isTruncated) found.referral = Buffer.from(value, 'utf8')
      else if (name === 'materials') found.hasTextMaterial = true
      else if (name !== 'referral') found.unknown.push(name)
    },
    file: (name, file) => {
      if (name === 'referral') found.referral = file.bytes
      else if (name === 'materials') found.materials.push(file)
      else found.unknown.push(name)
    },
    tooMany: () => {
      found.hasTooManyParts = true
    },
  })
  return isWhole ? found : null
}
