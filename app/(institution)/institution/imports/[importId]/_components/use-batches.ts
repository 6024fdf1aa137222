'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { callAction } from '@/components/forms/call-action'
import { announce } from '@/components/ui/toaster'
import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'

export type Phase = 'still' | 'running' | 'pausing'
export type Progress = { readonly made: number; readonly failed: number; readonly left: number }

const ROWS = '100'

/**
 * Asks for one batch after the other until none is left or somebody says stop. Each is whole in itself on the server: whatever ends
 * this page, what was made stays, and the rest can be asked for again.
 */
export function useBatches(importId: string, action: FormAction, first: Progress) {
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
    for (;;) {
      const isLast = shouldStop.current
      const answer = await callAction(action, { importId, rows: isLast ? '0' : ROWS })
      if (answer.status !== 'done') {
        setTrouble(answer.status === 'refused' && answer.code !== 'NO_ANSWER' ? answer.message : IMPORT_PAGE.broken)
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
