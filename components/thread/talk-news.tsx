'use client'

import { useEffect, useState } from 'react'
import { useRouter } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { THREAD } from '@/lib/labels/zh-CN/thread'

export interface TalkNewsProps {
  /** Of the stream that tells of new messages. */
  stream: string
  /**
   * The last message of others that the page was made with, in any conversation of the case; null:
   * none.
   */
  after: string | null
  /** Where the page shows one conversation: how the stream names it, and where the other one is. */
  here?: { readonly name: string; readonly otherHref: string; readonly otherWords: string }
}

type News = { readonly after: string | null; readonly here: number; readonly other: number }

const LOOK =
  'flex min-h-11 w-full items-center justify-center gap-2 rounded-full bg-court px-4 font-semibold text-paper shadow-lg'

/**
 * Says that others have said something since the page was made, and shows it when it is pressed:
 * nothing moves under a finger, and what is typed stays. It lies over what was said, under the
 * page's bar: never over the place to write or its button. Without script the page shows what was
 * there when it was opened. Closed while the page is hidden.
 */
export function TalkNews({ stream, after, here }: TalkNewsProps) {
  const router = useRouter()
  const [news, setNews] = useState<News>({ after, here: 0, other: 0 })
  const name = here?.name
  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    let source: EventSource | null = null
    let last = after
    const close = () => {
      source?.close()
      source = null
    }
    const follow = () => {
      if (document.hidden) return close()
      if (source) return
      source = new EventSource(last === null ? stream : `${stream}?after=${last}`)
      source.onmessage = ({ lastEventId, data }) => {
        last = lastEventId
        const isHere = name === undefined || data === name
        setNews((earlier) => {
          const { here, other } = earlier.after === after ? earlier : { here: 0, other: 0 }
          return { after, here: here + (isHere ? 1 : 0), other: other + (isHere ? 0 : 1) }
        })
      }
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      close()
    }
  }, [stream, after, name])
  const isCurrent = news.after === after
  return (
    <div role="status" className="sticky top-16 z-10 mx-3 h-0">
      <div className="absolute inset-x-0 top-2 flex flex-col gap-2">
        {isCurrent && news.here > 0 ? (
          <button type="button" onClick={() => router.refresh()} className={LOOK}>
            <Icon name="rotate-cw" />
            {THREAD.news(news.here)}
          </button>
        ) : null}
        {isCurrent && here && news.other > 0 ? (
          <SoftLink href={here.otherHref} className={LOOK}>
            {THREAD.newsElsewhere(here.otherWords, news.other)}
            <Icon name="chevron-right" />
          </SoftLink>
        ) : null}
      </div>
    </div>
  )
}
