import type { OutgoingSignal } from './media-transport'

/** A signal that waits, with whether it still has a meaning once its time has come. */
type Waiting = { readonly signal: OutgoingSignal; readonly isCurrent: () => boolean }

/**
 * Sends signals one at a time and in order, because posts that run beside each other overtake each
 * other. What is refused is dropped.
 */
export function createSignalQueue(send: (signal: OutgoingSignal) => Promise<void>) {
  const waiting: Waiting[] = []
  let isSending = false

  async function sendAll() {
    if (isSending) return
    isSending = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      if (next.isCurrent()) await send(next.signal).catch(() => undefined)
    isSending = false
  }

  return (signal: OutgoingSignal, isCurrent: () => boolean) => {
    waiting.push({ signal, isCurrent })
    void sendAll()
  }
}
