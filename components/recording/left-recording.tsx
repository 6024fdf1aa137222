'use client'

import { useEffect, useState, type ComponentType } from 'react'
import { mayKeepRecordings } from '../conference/recorder/kept-recordings'

/**
 * Sends what is left of earlier recordings on this device. Its code is loaded where this browser
 * has recorded before, and after the page.
 */
export function LeftRecording({ className }: { className?: string }) {
  const [Sending, setSending] = useState<ComponentType<{ className?: string }> | null>(null)
  useEffect(() => {
    const load = async () => {
      if (!(await mayKeepRecordings())) return
      const { LeftRecordingSending } = await import('./left-recording-sending')
      setSending(() => LeftRecordingSending)
    }
    // Where the line is lost now, the next page tries it again.
    load().catch(() => undefined)
  }, [])
  return Sending && <Sending className={className} />
}
