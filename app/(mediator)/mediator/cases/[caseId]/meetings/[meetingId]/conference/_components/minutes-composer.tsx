'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ROOM_MINUTES } from '@/lib/labels/zh-CN/conference-room'

export type WrittenPart = keyof typeof ROOM_MINUTES.parts

export interface MinutesComposerProps {
  parts: readonly {
    readonly part: WrittenPart
    /** How many entries its list has; a new one is scrolled into view. */
    readonly count: number
    /** The id of the list. */
    readonly listId: string
    readonly form: ReactNode
  }[]
}

/**
 * What is written beside the pictures, one form at a time: a statement first, where there are
 * minutes. The others are hidden, so that what is typed in them stays.
 */
export function MinutesComposer({ parts }: MinutesComposerProps) {
  const [shown, setShown] = useState<WrittenPart | null>(
    parts.some(({ part }) => part === 'statement') ? 'statement' : null,
  )
  const current = parts.find(({ part }) => part === shown)
  useShowNewest(current?.listId, current?.count)

  return (
    <section className="room-composer" aria-label={ROOM_MINUTES.write}>
      <div role="group" aria-label={ROOM_MINUTES.write} className="flex flex-wrap gap-2">
        {parts.map(({ part }) => (
          <Button
            key={part}
            aria-pressed={part === shown}
            variant={part === shown ? 'primary' : 'default'}
            className="min-h-11 flex-auto px-2 lg:min-h-9"
            onClick={() => setShown(part)}
          >
            {parts.length > 1 ? ROOM_MINUTES.parts[part] : ROOM_MINUTES.factAlone}
          </Button>
        ))}
      </div>
      {parts.map(({ part, form }) => (
        <div key={part} hidden={part !== shown}>
          {form}
        </div>
      ))}
    </section>
  )
}

/**
 * Scrolls the newest entry of a list into view when one has come, and when the list is chosen. In a
 * low window nothing scrolls above the forms: it would take them out of view.
 */
function useShowNewest(listId: string | undefined, count: number | undefined): void {
  const before = useRef({ listId, count })
  useEffect(() => {
    const last = before.current
    before.current = { listId, count }
    const isChosen = listId !== last.listId
    if (listId === undefined || (!isChosen && (count ?? 0) <= (last.count ?? 0))) return
    const list = document.getElementById(listId)
    const written = list?.closest('.room-written')
    if (!list || !written || written.scrollHeight <= written.clientHeight) return
    const newest = list.lastElementChild ?? list
    newest.scrollIntoView({ block: 'nearest' })
  }, [listId, count])
}
