'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { useReadAgain } from '@/components/ui/read-again'
import { WholeDays } from '@/components/ui/whole-days'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import type { RoomRecordingView } from '@/lib/queries/recording/get-room-recording'

/** An alarm comes when nothing happens: no change of the database reports it. */
const LOOK_EVERY_MS = 4_000

/**
 * Whether it is being recorded, for everyone in the room: since when, why not now, what is wrong
 * with the device that records, and an alarm after ten seconds without a chunk. Renews the page
 * when the question or an answer changes.
 */
export function RecordingNotice({
  meetingId,
  shown,
  stop,
}: {
  meetingId: string
  /** What the page knows from its last request. */
  shown: RoomRecordingView | null
  /** Ends it; null: it does not run. */
  stop?: ReactNode
}) {
  const readAgain = useReadAgain()
  /** What was read after the page's last request; `after`: that request's answer. */
  const [seen, setSeen] = useState({ view: shown, after: shown })
  const known = JSON.stringify(shown && stepOf(shown))
  useEffect(() => {
    const look = async () => {
      const answer = await fetch(`/api/conferences/${meetingId}/recording`, {
        cache: 'no-store',
      }).catch(() => null)
      if (!answer?.ok)
        return setSeen(({ view, after }) => ({
          view: unheard(after === shown ? view : shown),
          after: shown,
        }))
      const now = (await answer.json()) as RoomRecordingView | null
      setSeen({ view: now, after: shown })
      // Where that fails, the next look tries it again.
      if (JSON.stringify(now && stepOf(now)) !== known) await readAgain().catch(() => undefined)
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [meetingId, known, shown, readAgain])
  const view = seen.after === shown ? seen.view : shown
  if (!view?.said) return null
  const alarm = view.trouble ?? (view.isAlarming ? RECORDING.alarm : null)
  return view.state === 'running' && alarm === null ? (
    <div role="status" className="room-recording-now" data-blocked={view.isBlocked || undefined}>
      <p>
        <WholeDays>{view.said}</WholeDays>
      </p>
      {stop}
    </div>
  ) : (
    // on a desk its one line is level with the button
    <Notice
      tone={alarm === null ? 'info' : 'danger'}
      action={stop}
      className="lg:items-center lg:py-1.5"
    >
      {alarm ?? view.said}
    </Notice>
  )
}

/** What still holds when the server is not heard: not that chunks arrive in spite of a trouble. */
const unheard = (view: RoomRecordingView | null) =>
  view?.isSaidToGoOn ? { ...view, trouble: null, isSaidToGoOn: false } : view

const stepOf = ({ id, state, isBlocked, ownAnswer, answers, missing }: RoomRecordingView) => ({
  id,
  state,
  isBlocked,
  ownAnswer,
  answers,
  missing,
})
