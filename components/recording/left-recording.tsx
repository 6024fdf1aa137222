'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { RECORDER } from '@/lib/labels/zh-CN/recording'
import type { LeftState } from '../conference/recorder/left-recordings'

/**
 * Sends what is left of earlier recordings on this device, and shows how much waits; nothing where
 * nothing was left.
 */
export function LeftRecording({ className }: { className?: string }) {
  const [state, setState] = useState<LeftState | null>(null)
  useEffect(() => {
    let isGone = false
    let sending: { readonly close: () => void } | null = null
    const open = async () => {
      // After the page: on most devices there is nothing to send.
      const { openOwnStore } = await import('../conference/recorder/recording-store')
      const { sendLeftRecordings } = await import('../conference/recorder/left-recordings')
      const own = await openOwnStore()
      if (own && !isGone) sending = sendLeftRecordings(own, setState)
    }
    // Where the line is lost now, the next page tries it again.
    open().catch(() => undefined)
    return () => {
      isGone = true
      sending?.close()
    }
  }, [])
  if (!state) return null
  const { waiting, isLate } = state
  if (waiting > 0)
    return (
      <Notice tone="warn" className={className}>
        {RECORDER.left(waiting)}
      </Notice>
    )
  return (
    <Notice tone={isLate ? 'warn' : 'ok'} className={className}>
      {isLate ? RECORDER.leftTooLate : RECORDER.leftSent}
    </Notice>
  )
}
