'use client'

import { useEffect, useState, type ComponentType } from 'react'
import { mayKeepRecordings } from '../conference/recorder/kept-recordings'
import type { LeftState } from '../conference/recorder/left-recordings'
import type { LeftRecordingNoticeProps } from './left-recording-notice'

type Shown = {
  readonly state: LeftState
  readonly LeftNotice: ComponentType<LeftRecordingNoticeProps>
}

/**
 * Sends what is left of earlier recordings on this device, and shows how much waits; nothing where
 * nothing was left. Its code is loaded where this browser has recorded before, and after the page.
 */
export function LeftRecording({ className }: { className?: string }) {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let isGone = false
    let sending: { readonly close: () => void } | null = null
    const open = async () => {
      if (!(await mayKeepRecordings()) || isGone) return
      const { openOwnStore } = await import('../conference/recorder/recording-store')
      const { sendLeftRecordings } = await import('../conference/recorder/left-recordings')
      const { LeftRecordingNotice: LeftNotice } = await import('./left-recording-notice')
      const own = await openOwnStore()
      if (own && !isGone)
        sending = sendLeftRecordings(own, (state) => setShown({ state, LeftNotice }))
    }
    // Where the line is lost now, the next page tries it again.
    open().catch(() => undefined)
    return () => {
      isGone = true
      sending?.close()
    }
  }, [])
  return shown && <shown.LeftNotice {...shown.state} className={className} />
}
