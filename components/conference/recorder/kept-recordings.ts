/** The browser's database of recordings that were not sent yet. */
export const RECORDINGS = 'heyi-recordings'

/** Whether this browser may have kept a recording; true where it does not list its databases. */
export async function mayKeepRecordings(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false
  if (!('databases' in indexedDB)) return true
  return (await indexedDB.databases()).some(({ name }) => name === RECORDINGS)
}
