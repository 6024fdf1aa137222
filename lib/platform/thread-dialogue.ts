import { once } from 'node:events'
import type { Transferable, Worker } from 'node:worker_threads'
import { ok, refuse, type Result } from '@/lib/domain/time/result'

/** Why a thread gave no answer: its time was over, or its memory. */
export type ThreadLimit = { readonly limit: 'time' | 'memory' }

/** A thread that answers one question after the other, each once. */
export type ThreadDialogue<Question, Answer> = {
  /** Throws what the thread throws. After a limit there are no more answers. */
  readonly ask: (
    question: Question,
    /** Handed over instead of copied: the asking side has them no more. */
    transferred?: readonly Transferable[],
  ) => Promise<Result<Answer, ThreadLimit>>
  /** Ends the thread, whatever it does; resolved when its memory is free. */
  readonly end: () => Promise<void>
}

const isOutOfMemory = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Talks to a thread. `mostMilliseconds`: how long it may work on all its answers together; what
 * passes between an answer and the next question does not count.
 */
export function makeThreadDialogue<Question, Answer>(
  thread: Worker,
  mostMilliseconds: number,
): ThreadDialogue<Question, Answer> {
  let left = mostMilliseconds
  // Without a listener, an error between two questions would end the process.
  thread.on('error', () => undefined)
  return {
    async ask(question, transferred = []) {
      if (left <= 0) return refuse({ limit: 'time' })
      const began = performance.now()
      const overTime = new AbortController()
      const timer = setTimeout(() => overTime.abort(), left)
      try {
        thread.postMessage(question, transferred)
        const [answer] = await once(thread, 'message', { signal: overTime.signal })
        return ok(answer)
      } catch (error) {
        if (overTime.signal.aborted) return refuse({ limit: 'time' })
        if (isOutOfMemory(error)) return refuse({ limit: 'memory' })
        throw error
      } finally {
        clearTimeout(timer)
        left -= performance.now() - began
      }
    },
    async end() {
      await thread.terminate()
    },
  }
}
