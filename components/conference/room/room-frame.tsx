import type { ReactNode } from 'react'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'

/** The room as a landmark of its own: it lies above the page and its main content. */
export function RoomFrame({ hall, children }: { hall: string; children: ReactNode }) {
  return (
    <section aria-label={CONFERENCE.title} className="room" data-room={hall} data-action-bar="">
      {children}
    </section>
  )
}
