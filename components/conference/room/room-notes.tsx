'use client'

import { Icon } from '@/components/ui/icon'
import { roomWords } from '@/lib/labels/zh-CN/hearing-room'

/** Below the pictures: the line that the host typed, and what those who take part keep in mind. */
export function RoomNotes({
  caption,
  isHinted,
  isHearing,
}: {
  caption: string | null
  isHinted: boolean
  isHearing: boolean
}) {
  return (
    <>
      <p className="room-caption" role="status" aria-live="polite">
        {caption}
      </p>
      {isHinted ? (
        <p className="room-hint">
          <Icon name="user-round-check" />
          {roomWords(isHearing).besideYou}
        </p>
      ) : null}
    </>
  )
}
