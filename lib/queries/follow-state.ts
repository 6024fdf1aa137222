import 'server-only'

/**
 * Follows what a reading returns: `read` runs at once and after every call of `changed`, never
 * twice at a time; several changes during one reading are one more reading, which begins after they
 * were committed, so that none is missed.
 * @param read throws where it can no longer be read
 * @param onEnd it cannot; nothing is reported any more
 */
export function followState(
  read: () => Promise<void>,
  onEnd: () => void,
): { readonly changed: () => void; readonly stop: () => void } {
  let isReading = false
  let isStale = false
  let isOver = false

  async function work(): Promise<void> {
    isStale = true
    if (isReading || isOver) return
    isReading = true
    try {
      while (isStale && !isOver) {
        isStale = false
        await read()
      }
    } catch {
      if (!isOver) onEnd()
      isOver = true
    } finally {
      isReading = false
    }
  }
  return {
    changed: () => void work(),
    stop: () => {
      isOver = true
    },
  }
}
