/** Of a browser (22: an older one), and of a file system. */
const FULL: readonly unknown[] = ['QuotaExceededError', 22, 'ENOSPC', 'EDQUOT']

/**
 * Does this error, or what caused it, mean that a storage takes no more: the browser's database,
 * the disk of the server?
 */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, code, cause } = error as Partial<Record<'name' | 'code' | 'cause', unknown>>
  return FULL.includes(name) || FULL.includes(code) || isStorageFull(cause)
}
