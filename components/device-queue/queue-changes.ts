// Changes of the queue, within this page and to every other page of this browser.

const CHANNEL = 'heyi-device-queue'
const listeners = new Set<() => void>()
let channel: BroadcastChannel | null = null

const inform = () => listeners.forEach((listener) => listener())

function openChannel(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = inform
  return channel
}

/** Calls the listener after each change; returns the function that ends that. */
export function onQueueChange(listener: () => void): () => void {
  openChannel()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Says that items were added, sent, refused or removed. */
export function notifyQueueChange(): void {
  openChannel()?.postMessage(null)
  inform()
}
