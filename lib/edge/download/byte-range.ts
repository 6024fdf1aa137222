/** Both included. */
export type ByteRange = { readonly first: number; readonly last: number }

/**
 * One range of a Range header (RFC 9110, 14.1.2). null: the whole file, also where the header is of another unit, of
 * several ranges, or no range at all.
 */
export function readByteRange(
  header: string | null,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!found) return null
  const [, from = '', to = ''] = found
  if (from === '' && to === '') return null
  if (from === '') {
    const length = Math.min(size, Number(to))
    return length > 0 ? { first: size - length, last: size - 1 } : 'unsatisfiable'
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(size - 1, Number(to))
  if (to !== '' && Number(to) < first) return null
  return first < size ? { first, last } : 'unsatisfiable'
}
