import { useEffect, useRef, type ReactNode } from 'react'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { PlaybackProvider, SILENT, type Playback } from './use-playback'

/**
 * The room as a landmark of its own: it lies above the page and its main content. The keyboard is
 * in it from the press that enters on, also when what had the focus is gone: after a move to
 * another hall, or a dialog whose button was in a sheet that closed.
 */
export function RoomFrame({
  hall,
  isCovered = false,
  playback = SILENT,
  children,
}: {
  hall: string
  /** A dialog or a sheet is open over it, and has the focus. */
  isCovered?: boolean
  playback?: Playback
  children: ReactNode
}) {
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isCovered) return
    // The dialog gives the focus back first, where what had it is still there.
    const timer = setTimeout(() => {
      const focused = document.activeElement
      if (focused === null || focused === document.body) frame.current?.focus()
    })
    return () => clearTimeout(timer)
  }, [hall, isCovered])
  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-label={CONFERENCE.title}
      className="room"
      data-room={hall}
      data-action-bar=""
    >
      <PlaybackProvider value={playback}>{children}</PlaybackProvider>
    </section>
  )
}
