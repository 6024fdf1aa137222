'use client'

import { useEffect, useState } from 'react'

/** What the server found, as lib/queries/case/jump-case.ts has it. */
export interface JumpTargets {
  readonly cases: readonly {
    readonly caseId: string
    readonly caseNo: string
    readonly between: string
    readonly status: string
  }[]
  readonly people: readonly {
    readonly mediatorId: string
    readonly name: string
    readonly isActive: boolean
  }[]
}

export type JumpAnswer =
  | { readonly state: 'idle' | 'reading' | 'failed'; readonly targets: null }
  | { readonly state: 'found'; readonly targets: JumpTargets }

/** Long enough for a word to be finished, short enough not to be noticed. */
const PAUSE_MS = 160

/** Asks the server once whoever types has paused; an answer to earlier words is thrown away. */
export function useJumpTargets(text: string): JumpAnswer {
  const [answer, setAnswer] = useState<{
    readonly text: string
    readonly targets: JumpTargets | 'failed'
  } | null>(null)
  const asked = text.trim()

  useEffect(() => {
    if (asked === '') return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/jump?${new URLSearchParams({ q: asked })}`, {
          signal: stop.signal,
        })
        // A session that has ended leads to where one signs in.
        if (response.redirected) window.location.assign(response.url)
        else
          setAnswer({
            text: asked,
            targets: response.ok ? ((await response.json()) as JumpTargets) : 'failed',
          })
      } catch {
        if (!stop.signal.aborted) setAnswer({ text: asked, targets: 'failed' })
      }
    }, PAUSE_MS)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [asked])

  if (asked === '') return { state: 'idle', targets: null }
  if (answer?.text !== asked) return { state: 'reading', targets: null }
  return answer.targets === 'failed'
    ? { state: 'failed', targets: null }
    : { state: 'found', targets: answer.targets }
}
