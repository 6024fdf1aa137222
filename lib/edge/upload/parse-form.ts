import 'server-only'
import busboy from 'busboy'

export type FormFile = { readonly fileName: string; readonly bytes: Buffer }

export type FormLimits = {
  readonly files: number
  readonly fields: number
  /** Bytes of a text field at most; what is longer arrives truncated. */
  readonly fieldBytes: number
  /** Bytes of a file at most; of a larger one exactly one byte more is kept, which shows it. */
  readonly fileBytes: number
}

/** What is done with the parts of a form, in their order. */
export type FormParts = {
  /** `isTruncated`: the value or the name was longer than allowed. */
  readonly field: (name: string, value: string, isTruncated: boolean) => void
  readonly file: (name: string, file: FormFile) => void
  /** There are more files or fields than the limits allow; the rest is not read. */
  readonly tooMany: () => void
}

/**
 * Parses a multipart body; its size has been checked before.
 * @returns false where the body is not what its header says
 */
export function parseForm(
  contentType: string,
  body: Buffer,
  limits: FormLimits,
  parts: FormParts,
): Promise<boolean> {
  return new Promise((resolve) => {
    let parser: busboy.Busboy
    try {
      parser = busboy({
        headers: { 'content-type': contentType },
        defParamCharset: 'utf8',
        limits: {
          fileSize: limits.fileBytes + 1,
          files: limits.files,
          fields: limits.fields,
          fieldSize: limits.fieldBytes,
          fieldNameSize: 100,
        },
      })
    } catch {
      resolve(false)
      return
    }
    parser.on('field', (name, value, { valueTruncated, nameTruncated }) =>
      parts.field(name, value, valueTruncated || nameTruncated),
    )
    parser.on('file', (name, stream, { filename }) => {
      const chunks: Buffer[] = []
      // A body that ends within a file: the parser's own error covers it.
      stream.on('error', () => undefined)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('close', () =>
        parts.file(name, { fileName: filename ?? '', bytes: Buffer.concat(chunks) }),
      )
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, parts.tooMany)
    parser.on('error', () => resolve(false))
    parser.on('close', () => resolve(true))
    parser.end(body)
  })
}
