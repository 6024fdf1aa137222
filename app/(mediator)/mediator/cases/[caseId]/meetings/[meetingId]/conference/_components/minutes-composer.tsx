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
 * minutes. A form that was opened stays, hidden, so that what is typed in it stays.
 */
export function MinutesComposer({ parts }: MinutesComposerProps) {
  const [shown, setShown] = useState<WrittenPart | null>(
    parts.some(({ part }) => part === 'statement') ? 'statement' : null,
  )
  const [opened, setOpened] = useState<readonly WrittenPart[]>(shown ? [shown] : [])
  const current = parts.find(({ part }) => part === shown)
  useShowNewest(current?.listId, current?.count)

  function show(part: WrittenPart): void {
    setShown(part)
    setOpened((before) => (before.includes(part) ? before : [...before, part]))
  }

  return (
    <section className="room-composer" aria-label={ROOM_MINUTES.write}>
      <div role="group" aria-label={ROOM_MINUTES.write} className="flex flex-wrap gap-2">
        {parts.map(({ part }) => (
          <Button
            key={part}
            aria-pressed={part === shown}
            variant={part === shown ? 'primary' : 'default'}
            className="min-h-11 flex-auto px-2 lg:min-h-9"
            onClick={() => show(part)}
          >
            {parts.length > 1 ? ROOM_MINUTES.parts[part] : ROOM_MINUTES.factAlone}
          </Button>
        ))}
      </div>
      {parts.map(({ part, form }) =>
        opened.includes(part) ? (
          <div key={part} hidden={part !== shown}>
            {form}
          </div>
        ) : null,
      )}
    </section>
  )
}

/**
 * Scrolls the newest entry of a list into view when one has come; not when another list is chosen.
 */
function useShowNewest(listId: string | undefined, count: number | undefined): void {
  const before = useRef({ listId, count })
  useEffect(() => {
    const { listId: lastList, count: lastCount } = before.current
    before.current = { listId, count }
    if (listId === undefined || listId !== lastList || (count ?? 0) <= (lastCount ?? 0)) return
    document.getElementById(listId)?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [listId, count])
}
