import type { ReactNode } from 'react'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import type { RoomRecordingView } from '@/lib/queries/recording/get-room-recording'
import { RecordingNotice } from './recording-notice'

/**
 * 录音录像 between the head of the room and the pictures: what runs is always said, what one can do
 * about it is folded away unless an answer is awaited.
 */
export function RecordingFold({
  meetingId,
  shown,
  isAwaited,
  children,
}: {
  meetingId: string
  shown: RoomRecordingView | null
  isAwaited: boolean
  children: ReactNode
}) {
  return (
    <section className="room-recording">
      <RecordingNotice meetingId={meetingId} shown={shown} />
      <details open={isAwaited}>
        <summary>{RECORDING.title}</summary>
        <div className="flex flex-col gap-3 py-2">{children}</div>
      </details>
    </section>
  )
}
