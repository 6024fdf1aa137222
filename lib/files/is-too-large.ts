import 'server-only'

/** Whether zlib stopped because the data would expand to more than was allowed. */
export function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    /^ERR_BUFFER_TOO_LARGE$/.test(String(error.code))
  )
}
