import 'server-only'
import busboy from 'busboy'

export type MultipartFile = { readonly fileName: string; readonly bytes: Buffer }

export type Multipart = {
  /** The JSON text of the part `referral`, sent as a field or as a file. */
  readonly referral: Buffer | null
  readonly materials: readonly MultipartFile[]
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
export function readMultipart(
  contentType: string,
  body: Buffer,
  limits: MultipartLimits,
): Promise<Multipart | null> {
  return new Promise((resolve) => {
    const found = { ...NOTHING, materials: [] as MultipartFile[], unknown: [] as string[] }
    let parser: busboy.Busboy
    try {
      parser = busboy({
        headers: { 'content-type': contentType },
        defParamCharset: 'utf8',
        limits: {
          fileSize: limits.maxFileBytes + 1,
          files: limits.maxFiles + 1,
          fields: 20,
          fieldSize: MOST_REFERRAL_BYTES,
          fieldNameSize: 100,
        },
      })
    } catch {
      resolve(null)
      return
    }
    parser.on('field', (name, value, { valueTruncated }) => {
      if (name === 'referral' && !valueTruncated) found.referral = Buffer.from(value, 'utf8')
      else if (name === 'materials') found.hasTextMaterial = true
      else if (name !== 'referral') found.unknown.push(name)
    })
    parser.on('file', (name, stream, { filename }) => {
      const chunks: Buffer[] = []
      // A body that ends within a file: the parser's own error covers it.
      stream.on('error', () => undefined)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('close', () => {
        const bytes = Buffer.concat(chunks)
        if (name === 'referral') found.referral = bytes
        else if (name === 'materials') found.materials.push({ fileName: filename ?? '', bytes })
        else found.unknown.push(name)
      })
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
      parser.on(limit, () => {
        found.hasTooManyParts = true
      })
    }
    parser.on('error', () => resolve(null))
    parser.on('close', () => resolve(found))
    parser.end(body)
  })
}
