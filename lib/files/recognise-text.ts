import 'server-only'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createSemaphore } from '@/lib/platform/concurrency'

// Text in pictures, by a model that runs on this machine (docs/decisions/0084-recognised-text.md).

const IDLE_MS = 60_000
const TIMEOUT_MS = 120_000

type Answer = { readonly lines: readonly string[] } | { readonly error: string }

/** A picture, or a page of a PDF, which is drawn first. */
export type Recognisable =
  { readonly picture: Uint8Array } | { readonly pdf: Uint8Array; readonly page: number }

export type Recogniser = {
  /**
   * The lines of text in a picture, as far as they were recognised. Throws where nothing could be
   * tried.
   */
  readonly recognise: (from: Recognisable) => Promise<readonly string[]>
  readonly stop: () => void
}

type Times = { readonly idleMs?: number; readonly timeoutMs?: number }

const childFile = () =>
  join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'files', 'recognising-child.mjs')

/**
 * One child process, started for the first picture and ended when none has come for a while, or
 * when it takes too long; pictures wait for each other. It is given no environment, and thus no
 * secret.
 */
export function makeRecogniser(
  file: string = childFile(),
  { idleMs = IDLE_MS, timeoutMs = TIMEOUT_MS }: Times = {},
): Recogniser {
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
  const recognise = async (from: Recognisable) => {
    clearTimeout(idle)
    const running = child ?? start()
    const id = ++count
    const ended = new AbortController()
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(timeoutMs)])
    try {
      const exit = once(running, 'exit', { signal }).then(() => ({ error: 'the process ended' }))
      const answered = once(running, 'message', { signal })
      running.send({ id, ...from })
      const answer: Answer = await Promise.race([exit, answered.then(([said]) => said as Answer)])
      if ('error' in answer) throw new Error(`a picture was not read: ${answer.error}`)
      return answer.lines
    } catch (error) {
      stop()
      throw error
    } finally {
      ended.abort()
      idle = setTimeout(stop, idleMs).unref()
    }
  }
  return { recognise: (from) => oneAtATime(() => recognise(from)), stop }
}
