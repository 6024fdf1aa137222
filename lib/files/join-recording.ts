import 'server-only'
import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Longer than the longest recording takes. */
const TIMEOUT_MS = 5 * 60_000

export type JoinedRecording = {
  readonly bytes: Uint8Array
  /** The place of each part in the file, in milliseconds; null: there was nothing in it. */
  readonly parts: readonly ({ readonly fromMs: number; readonly toMs: number } | null)[]
  /** As a player finds it. */
  readonly durationMs: number
  readonly hasPicture: boolean
}

type Made = Omit<JoinedRecording, 'bytes'> & { readonly bytes: ArrayBuffer }

/**
 * One playable file of the parts of a recording, each a whole WebM of one recorder, in a thread of
 * its own without an environment. Throws where a part is none, or it takes too long.
 */
export async function joinRecording(
  parts: readonly Uint8Array<ArrayBuffer>[],
): Promise<JoinedRecording> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib/files/joining-thread.mjs')
  const thread = new Worker(file, { env: {}, workerData: { parts }, stdout: true, stderr: true })
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const [made] = (await once(thread, 'message', { signal })) as [Made]
    return { ...made, bytes: new Uint8Array(made.bytes) }
  } finally {
    await thread.terminate()
  }
}
