import { speedOf, type LineMeasure } from '@/lib/domain/device-check/device-findings'

const PATH = '/api/line-check'
const UP_BYTES = 131_072
/** A line that takes longer is too slow anyway. */
const AT_MOST_MS = 8_000
const TRIPS = 3

/** Milliseconds that the work took; null: it failed. */
async function timed(work: (signal: AbortSignal) => Promise<unknown>): Promise<number | null> {
  const since = performance.now()
  try {
    await work(AbortSignal.timeout(AT_MOST_MS))
    return performance.now() - since
  } catch {
    return null
  }
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(path, { cache: 'no-store', ...init })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer
}

/** Reads the answer for some seconds at most; kbit/s of what came. */
async function measureDown(roundTripMs: number): Promise<number | null> {
  const since = performance.now()
  let bytes = 0
  try {
    const { body } = await send(PATH, { signal: AbortSignal.timeout(AT_MOST_MS) })
    const reader = body!.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read())
      bytes += part.value.byteLength
  } catch {
    if (bytes === 0) return null
  }
  return speedOf(bytes, performance.now() - since - roundTripMs)
}

async function measureUp(roundTripMs: number): Promise<number | null> {
  const body = new Uint8Array(UP_BYTES)
  // A line that compresses would be measured too fast.
  for (let from = 0; from < UP_BYTES; from += 65_536)
    crypto.getRandomValues(body.subarray(from, from + 65_536))
  const took = await timed((signal) => send(PATH, { method: 'POST', body, signal }))
  return took && speedOf(UP_BYTES, took - roundTripMs)
}

/**
 * Measures the line to this server by 256 KB down and 128 KB up. What did not arrive in eight
 * seconds is counted by what came.
 */
export async function measureLine(): Promise<LineMeasure> {
  const trips: number[] = []
  for (let trip = 0; trip < TRIPS; trip += 1) {
    const took = await timed((signal) => send('/api/health/live', { signal }))
    if (took === null) return { down: null, up: null, roundTripMs: 0 }
    trips.push(took)
  }
  const roundTripMs = Math.min(...trips)
  const down = await measureDown(roundTripMs)
  return { down, up: await measureUp(roundTripMs), roundTripMs }
}
