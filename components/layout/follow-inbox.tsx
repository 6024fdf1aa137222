'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useUnread } from './unread-stream'

/** On 消息: reads the page again when the number of unread notices is no longer that of the page. */
export function FollowInbox({ initial }: { initial: number }) {
  const unread = useUnread(initial)
  const { refresh } = useRouter()
  useEffect(() => {
    if (unread !== initial) refresh()
  }, [unread, initial, refresh])
  return null
}
