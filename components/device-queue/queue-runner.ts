'use client'

import type { RunResult } from './queue'
import { onQueueChange } from './queue-changes'

/** Sends a queue whenever something may be sent. */
export interface Runner {
  /** Sends everything now, without waiting for the next attempt; true: the session has ended. */
  sendNow: () => Promise<boolean>
  stop: () => void
}

/**
 * Starts sending: at once, when the line returns, when the user returns to the tab, when items
 * change, and when the next attempt is due.
 */
export function startRunner(queue: {
  readonly run: (isUrgent?: boolean) => Promise<RunResult>
}): Runner {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null
  let hasChanged = false
  let isStopped = false

  async function runAll(isUrgent: boolean): Promise<boolean> {
    clearTimeout(timer)
    hasChanged = false
    let result = await queue.run(isUrgent)
    // Not urgent again: an item that was just postponed has changed too.
    while (hasChanged && !isStopped && !result.isSignedOut) {
      hasChanged = false
      result = await queue.run()
    }
    const { nextAt, isSignedOut } = result
    if (nextAt !== null && !isStopped)
      timer = setTimeout(() => startQuietly(), Math.max(1_000, nextAt - Date.now()))
    return isSignedOut
  }

  function start(isUrgent: boolean): Promise<boolean> {
    if (isStopped) return Promise.resolve(false)
    // Later, so that what it changes meets a run that is known.
    running ??= Promise.resolve()
      .then(() => runAll(isUrgent))
      .finally(() => {
        running = null
      })
    return running
  }

  // Storage may be gone, as when the browser clears it: then there is nothing to send.
  const startQuietly = (isUrgent = false) => void start(isUrgent).catch(() => {})
  const sendNow = async () => {
    await running?.catch(() => {})
    return start(true)
  }
  const whenOnline = () => startQuietly(true)
  const whenVisible = () => {
    if (document.visibilityState === 'visible') startQuietly(true)
  }
  const endListening = onQueueChange(() => {
    hasChanged = true
    startQuietly()
  })
  window.addEventListener('online', whenOnline)
  document.addEventListener('visibilitychange', whenVisible)
  startQuietly(true)

  return {
    sendNow,
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      endListening()
      window.removeEventListener('online', whenOnline)
      document.removeEventListener('visibilitychange', whenVisible)
    },
  }
}
