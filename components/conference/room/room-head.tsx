'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/**
 * The head of the room: which meeting, what is recorded, and who is there. `recording` has one
 * place in it, also where nothing else is left: a recorder that goes on sending stays the same.
 */
export function RoomHead({
  recording,
  meeting,
  people,
  onPeople,
}: {
  recording: ReactNode
  /** null: the room is closed. */
  meeting: { readonly title: string; readonly sub: string } | null
  /** How many are here and wait, in words. */
  people: string
  onPeople: () => void
}) {
  return (
    <header className="room-head">
      {meeting === null ? null : (
        <div className="room-meeting">
          <h1 className="text-lg">{meeting.title}</h1>
          <p className="room-sub">{meeting.sub}</p>
        </div>
      )}
      {recording}
      {meeting === null ? null : (
        <Button aria-haspopup="dialog" onClick={onPeople} className="room-people">
          <Icon name="users" />
          {people}
        </Button>
      )}
    </header>
  )
}
