// Waiting for what a drill has brought about, in a browser or in the database.
import { setTimeout as pause } from 'node:timers/promises'

const PAUSE_MS = 50
/** A look that takes longer has lost its connection: it would never answer. */
const LOOK_MS = 10_000
/** So many looks without an answer, one after the other, and there will be none. */
const FAILURES_AT_MOST = 5

/**
 * Looks again and again until the condition holds. A look that fails is repeated, a few times: a
 * connection may be lost once.
 * @param {() => unknown} condition
 * @returns its answer
 * @throws Error with the name, and the words of the last failure
 */
export async function until(name, condition, seconds = 60, lookMs = LOOK_MS) {
  const end = performance.now() + seconds * 1000
  for (let failures = 0; ;) {
    let failure = null
    try {
      const answer = await withinTime(condition, lookMs)
      if (answer) return answer
      failures = 0
    } catch (error) {
      failure = error
      failures += 1
    }
    if (failures === FAILURES_AT_MOST || performance.now() > end)
      throw new Error(`等不到：${name}${failure ? `（${failure.message}）` : ''}`, {
        cause: failure ?? undefined,
      })
    await pause(PAUSE_MS)
  }
}

async function withinTime(condition, lookMs) {
  const stop = new AbortController()
  const late = pause(lookMs, null, { signal: stop.signal }).then(
    () => {
      throw new Error(`${lookMs / 1000} 秒没有回答`)
    },
    () => null,
  )
  try {
    return await Promise.race([condition(), late])
  } finally {
    stop.abort()
  }
}
