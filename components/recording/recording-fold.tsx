import type { ReactNode } from 'react'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import type { RoomRecordingView } from '@/lib/queries/recording/get-room-recording'
import { RecordingNotice } from './recording-notice'

/**
 * 录音录像 between the head of the room and the pictures: what runs is always said, with the button
 * that ends it and what is wrong with the recorder; the rest is folded away unless an answer is
 * awaited.
 */
export function RecordingFold({
  meetingId,
  shown,
  isAwaited,
  stop,
  recorder,
  children,
}: {
  meetingId: string
  shown: RoomRecordingView | null
  isAwaited: boolean
  /** Ends it; null: it does not run. */
  stop: ReactNode
  /** What the recorder of this page reports; null: another page records. */
  recorder?: ReactNode
  /** null: there is nothing to read or to do. */
  children: ReactNode
}) {
  return (
    <section className="room-recording">
      <RecordingNotice meetingId={meetingId} shown={shown} stop={stop} />
      {recorder}
      {children === null ? null : (
        <details open={isAwaited}>
          <summary>{RECORDING.title}</summary>
          <div className="room-recording-body">{children}</div>
        </details>
      )}
    </section>
  )
}
