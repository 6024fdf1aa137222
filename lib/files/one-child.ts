import 'server-only'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createSemaphore } from '@/lib/platform/concurrency'

const IDLE_MS = 60_000
const TIMEOUT_MS = 120_000

export type Times = { readonly idleMs?: number; readonly timeoutMs?: number }

/** Work for a child process: `{ id, … }` in, `{ id, … }` or `{ id, error }` out. */
export type OneChild<In extends object, Out extends object> = {
  /** Throws where the child answers an error, ends, or takes too long. */
  readonly request: (from: In) => Promise<Out>
  readonly stop: () => void
}

/**
 * One child process, started for the first request and ended when none has come for a while, or
 * when one takes too long; requests wait for each other. It is given no environment, and thus no
 * secret.
 */
export function makeOneChild<In extends object, Out extends object>(
  file: string,
  { idleMs = IDLE_MS, timeoutMs = TIMEOUT_MS }: Times = {},
): OneChild<In, Out> {
  const oneAtATime = createSemaphore(1)
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let count = 0
  const stop = () => {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
  }
  const start = () => {
    const started = fork(file, {
      env: { NODE_ENV: 'production' },
      execArgv: [],
      serialization: 'advanced',
      stdio: 'ignore',
    })
    started.once('exit', () => {
      if (child === started) child = null
    })
    child = started
    return started
  }
  const request = async (from: In) => {
    clearTimeout(idle)
    const running = child ?? start()
    const id = ++count
    const ended = new AbortController()
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(timeoutMs)])
    try {
      const exit = once(running, 'exit', { signal }).then(() => ({ error: 'the process ended' }))
      const answered = once(running, 'message', { signal })
      running.send({ id, ...from })
      const answer: Out | { readonly error: string } = await Promise.race([
        exit,
        answered.then(([said]) => said as Out),
      ])
      if ('error' in answer) throw new Error(`a picture was not made out: ${String(answer.error)}`)
      return answer as Out
    } catch (error) {
      stop()
      throw error
    } finally {
      ended.abort()
      idle = setTimeout(stop, idleMs).unref()
    }
  }
  return { request: (from) => oneAtATime(() => request(from)), stop }
}
