'use client'

import { Icon } from '@/components/ui/icon'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'

/** Below the pictures: the line that the host typed, and what those who take part keep in mind. */
export function RoomNotes({ caption, isHinted }: { caption: string | null; isHinted: boolean }) {
  return (
    <>
      <p className="room-caption" role="status" aria-live="polite">
        {caption}
      </p>
      {isHinted ? (
        <p className="room-hint">
          <Icon name="user-round-check" />
          {ROOM.besideYou}
        </p>
      ) : null}
    </>
  )
}
