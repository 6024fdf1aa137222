'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'

/**
 * Brings this page into the conference and keeps it there: the stream is its presence, and every
 * change renews the page. The newest page of a person takes over, which this one then shows.
 */
export function ConferenceFollower({ meetingId }: { meetingId: string }) {
  const router = useRouter()
  const [isReplaced, setReplaced] = useState(false)
  useEffect(() => {
    const stream = new EventSource(
      `/api/conferences/${meetingId}/stream?connection=${crypto.randomUUID()}`,
    )
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as { readonly type: string }
      if (event.type === 'replaced') setReplaced(true)
      else if (event.type === 'state') router.refresh()
    }
    return () => stream.close()
  }, [meetingId, router])
  return isReplaced ? <Notice tone="warn">{CONFERENCE.replaced}</Notice> : null
}
