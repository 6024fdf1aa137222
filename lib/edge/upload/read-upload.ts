import 'server-only'
import busboy from 'busboy'

/** One file of a form with its text fields. */
export type Upload = {
  readonly fields: Readonly<Record<string, string>>
  readonly file: { readonly fileName: string; readonly bytes: Buffer } | null
  /** More than one file, more fields than any of our forms has, or a truncated field. */
  readonly isTooMuch: boolean
}

/**
 * Parses a form with one file (part `file`); the body's size has been checked before. The file is
 * kept up to one byte over `maxFileBytes`, which shows that it is too large.
 * @returns null where the body is not what its header says
 */
export function readUpload(
  contentType: string,
  body: Buffer,
  maxFileBytes: number,
): Promise<Upload | null> {
  return new Promise((resolve) => {
    // A null prototype: a field called `__proto__` is a field like any other.
    const fields: Record<string, string> = Object.create(null)
    let file: Upload['file'] = null
    let isTooMuch = false
    let parser: busboy.Busboy
    try {
      parser = busboy({
        headers: { 'content-type': contentType },
        defParamCharset: 'utf8',
        limits: {
          fileSize: maxFileBytes + 1,
          files: 1,
          fields: 10,
          fieldSize: 8 * 1024,
          fieldNameSize: 100,
        },
      })
    } catch {
      resolve(null)
      return
    }
    parser.on('field', (name, value, { valueTruncated, nameTruncated }) => {
      isTooMuch ||= valueTruncated || nameTruncated
      fields[name] = value
    })
    parser.on('file', (name, stream, { filename }) => {
      const chunks: Buffer[] = []
      // A body that ends within a file: the parser's own error covers it.
      stream.on('error', () => undefined)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('close', () => {
        if (name === 'file') file = { fileName: filename ?? '', bytes: Buffer.concat(chunks) }
        else fields[name] = ''
      })
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
      parser.on(limit, () => {
        isTooMuch = true
      })
    }
    parser.on('error', () => resolve(null))
    parser.on('close', () => resolve({ fields, file, isTooMuch }))
    parser.end(body)
  })
}
