'use client'

import { useEffect, useState } from 'react'

/** The answer of lib/queries/case/jump-case.ts. */
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

/** Long enough to finish a word, short enough not to be noticed. */
const PAUSE_MS = 160

/** Queries the server once the user pauses typing; answers to earlier texts are dropped. */
export function useJumpTargets(text: string): JumpAnswer {
  const [answer, setAnswer] = useState<{
    readonly text: string
    readonly targets: JumpTargets | 'failed'
  } | null>(null)
  const query = text.trim()

  useEffect(() => {
    if (query === '') return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/jump?${new URLSearchParams({ q: query })}`, {
          signal: stop.signal,
        })
        // An ended session redirects to the sign-in page.
        if (response.redirected) window.location.assign(response.url)
        else
          setAnswer({
            text: query,
            targets: response.ok ? ((await response.json()) as JumpTargets) : 'failed',
          })
      } catch {
        if (!stop.signal.aborted) setAnswer({ text: query, targets: 'failed' })
      }
    }, PAUSE_MS)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [query])

  if (query === '') return { state: 'idle', targets: null }
  if (answer?.text !== query) return { state: 'reading', targets: null }
  return answer.targets === 'failed'
    ? { state: 'failed', targets: null }
    : { state: 'found', targets: answer.targets }
}
