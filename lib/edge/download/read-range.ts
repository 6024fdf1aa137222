import type { ByteRange } from '@/lib/files/file-chunks'

/** `bytes=a-b`, `bytes=a-`, `bytes=-n`. Several parts at once are not given: the whole file is. */
const ONE_PART = /^bytes=(\d{0,15})-(\d{0,15})$/i

/**
 * Which part of a file a request wants (RFC 9110, 14.2): null for the whole of it, also where the
 * part is not understood, or was of a file that is another one now (`If-Range`); `none` where the
 * file has no such part.
 * @param size bytes of the file, `etag` its strong validator
 */
export function readRange(
  headers: Headers,
  { size, etag }: { readonly size: number; readonly etag: string },
): ByteRange | 'none' | null {
  const [, from = '', to = ''] = ONE_PART.exec(headers.get('range')?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  const ifRange = headers.get('if-range')
  if (ifRange !== null && ifRange !== etag) return null
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'none' : { first: size - length, last: size - 1 }
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return null
  return first >= size ? 'none' : { first, last }
}
