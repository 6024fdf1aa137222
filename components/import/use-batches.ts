'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { callAction } from '@/components/forms/call-action'
import { announce } from '@/components/ui/toaster'
import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'

export type Phase = 'still' | 'running' | 'pausing'
export type Progress = { readonly made: number; readonly failed: number; readonly left: number }

const FIRST_ROWS = 20
const MOST_ROWS = 100
const FEWEST_ROWS = 5
/**
 * A batch that answers within this time may be larger the next time; one that takes three times as
 * long becomes smaller.
 */
const BRISK_MS = 1_000

function nextRows(rows: number, took: number): number {
  if (took < BRISK_MS) return Math.min(MOST_ROWS, rows * 2)
  return took > BRISK_MS * 3 ? Math.max(FEWEST_ROWS, Math.floor(rows / 2)) : rows
}

/**
 * Requests one batch after the other until none remains or the user stops. Each batch is one
 * transaction on the server: whatever ends this page, created cases stay, and the remaining lines
 * can be requested again.
 */
export function useBatches(
  fields: Readonly<Record<string, string>>,
  action: FormAction,
  first: Progress,
) {
  const router = useRouter()
  const [phase, setPhase] = useState<Phase>('still')
  const [progress, setProgress] = useState(first)
  const [trouble, setTrouble] = useState<string | null>(null)
  const shouldStop = useRef(false)

  useEffect(() => {
    shouldStop.current = false
    return () => {
      shouldStop.current = true
    }
  }, [])

  async function run(): Promise<void> {
    shouldStop.current = false
    setTrouble(null)
    setPhase('running')
    let rows = FIRST_ROWS
    for (;;) {
      const isLast = shouldStop.current
      const began = performance.now()
      const answer = await callAction(action, { ...fields, rows: isLast ? '0' : String(rows) })
      // A batch that a busy machine did not manage in time has made nothing: fewer lines at once
      // may pass.
      if (
        answer.status === 'refused' &&
        answer.code === 'UNEXPECTED' &&
        !isLast &&
        rows > FEWEST_ROWS
      ) {
        rows = FEWEST_ROWS
        continue
      }
      rows = nextRows(rows, performance.now() - began)
      if (answer.status !== 'done') {
        setTrouble(
          answer.status === 'refused' && answer.code !== 'NO_ANSWER'
            ? answer.message
            : IMPORT_PAGE.broken,
        )
        break
      }
      const { made, failed, left } = answer.value ?? {}
      setProgress({ made: Number(made), failed: Number(failed), left: Number(left) })
      if (!isLast && Number(left) > 0) continue
      void announce(answer.message)
      break
    }
    setPhase('still')
    router.refresh()
  }

  function pause(): void {
    shouldStop.current = true
    setPhase('pausing')
  }

  return { phase, progress, trouble, run, pause }
}
