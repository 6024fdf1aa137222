'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useReadAgain } from '@/components/ui/read-again'
import type { BesideTab } from './beside-panel'

/** What was said in writing, as far as the page knows without reading it. */
export type TalkSource = {
  /** Of the stream that tells of new messages. */
  readonly stream: string
  /** The last message of others that the page was made with; null: none. */
  readonly after: string | null
}

/** After which a page that could not be read is read again. */
const AGAIN_MS = 5_000
const DESK = '(width >= 64rem)'
const follow = (change: () => void) => {
  const query = matchMedia(DESK)
  query.addEventListener('change', change)
  return () => query.removeEventListener('change', change)
}

/**
 * What is open beside the pictures. Messages are read with the page, and count as read with it: the
 * page is made with them only from the moment on at which someone opens them here.
 */
export function useBeside(
  first: BesideTab,
  talk: TalkSource | null,
  /** Of the hall; null: there is none. */
  conversation: string | null,
) {
  const router = useRouter()
  const path = usePathname()
  const readAgain = useReadAgain()
  const [tab, setTab] = useState(first)
  const [isOpen, setOpen] = useState(false)
  const isDesk = useSyncExternalStore(
    follow,
    () => matchMedia(DESK).matches,
    () => true,
  )
  const isTalkShown = tab === 'talk' && (isOpen || (isDesk && first === 'minutes'))
  const unread = useNews(talk, conversation)

  useEffect(() => {
    if (!isTalkShown || conversation === null) return
    return untilRead(readAgain, () =>
      router.replace(`${path}?talk=${conversation}`, { scroll: false }),
    )
  }, [isTalkShown, conversation, router, path, readAgain])
  // New ones come into the page that shows them; what is typed stays.
  const isNew = isTalkShown && unread > 0
  useEffect(
    () => (isNew ? untilRead(readAgain, () => undefined) : undefined),
    [isNew, unread, readAgain],
  )

  return {
    tab,
    isOpen,
    /** It lies over the room, which cannot be used meanwhile. */
    isCovering: isOpen && !isDesk,
    unread: isTalkShown ? 0 : unread,
    show: (to: BesideTab) => {
      setTab(to)
      setOpen(true)
    },
    setTab,
    close: () => setOpen(false),
  }
}

/**
 * Reads the page again, as often as that takes, then goes on. Without an answer from the server the
 * router would leave the room for the browser's page of an unreachable site.
 * @returns ends it
 */
function untilRead(readAgain: () => Promise<void>, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const read = () =>
    readAgain().then(
      () => (isOver ? undefined : then()),
      () => {
        if (!isOver) timer = setTimeout(() => void read(), AGAIN_MS)
      },
    )
  void read()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}

/** How many messages of others have come into a conversation since the page was made. */
function useNews(talk: TalkSource | null, conversation: string | null): number {
  const stream = talk?.stream ?? null
  const after = talk?.after ?? null
  const [news, setNews] = useState({ after, count: 0 })
  useEffect(() => {
    if (stream === null) return
    const source = new EventSource(after === null ? stream : `${stream}?after=${after}`)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      if (conversation === null || (conversation === 'all') !== (data === 'all')) return
      setNews((before) => ({ after, count: before.after === after ? before.count + 1 : 1 }))
    }
    return () => source.close()
  }, [stream, after, conversation])
  return news.after === after ? news.count : 0
}
