'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { RECORDER } from '@/lib/labels/zh-CN/recording'
import { sendLeftRecordings, type LeftState } from '../conference/recorder/left-recordings'
import { openOwnStore } from '../conference/recorder/recording-store'

/**
 * Sends what is left of earlier recordings on this device, and shows how much of it waits, or that
 * all of it was sent; nothing where nothing was left.
 */
export function LeftRecordingSending({ className }: { className?: string }) {
  const [state, setState] = useState<LeftState | null>(null)
  useEffect(() => {
    let isGone = false
    let sending: { readonly close: () => void } | null = null
    const begin = async () => {
      const own = await openOwnStore()
      if (own && !isGone) sending = sendLeftRecordings(own, setState)
    }
    // Where the line is lost now, the next page tries it again.
    begin().catch(() => undefined)
    return () => {
      isGone = true
      sending?.close()
    }
  }, [])
  if (!state) return null
  const { waiting, isLate } = state
  const said =
    waiting > 0 ? RECORDER.left(waiting) : isLate ? RECORDER.leftTooLate : RECORDER.leftSent
  return (
    <Notice tone={waiting > 0 || isLate ? 'warn' : 'ok'} className={className}>
      {said}
    </Notice>
  )
}
