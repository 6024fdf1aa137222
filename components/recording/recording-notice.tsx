'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import type { RoomRecordingView } from '@/lib/queries/recording/get-room-recording'

/** An alarm comes when nothing happens: no change of the database reports it. */
const LOOK_EVERY_MS = 4_000

/**
 * Whether it is being recorded, for everyone in the room: since when, why not now, and an alarm
 * after ten seconds without a chunk. Renews the page when the question or an answer changes.
 */
export function RecordingNotice({
  meetingId,
  shown,
}: {
  meetingId: string
  /** What the page knows from its last request. */
  shown: RoomRecordingView | null
}) {
  const router = useRouter()
  const [seen, setSeen] = useState(shown)
  const known = JSON.stringify(shown && stepOf(shown))
  useEffect(() => {
    const look = async () => {
      const answer = await fetch(`/api/conferences/${meetingId}/recording`, {
        cache: 'no-store',
      }).catch(() => null)
      if (!answer?.ok) return
      const now = (await answer.json()) as RoomRecordingView | null
      setSeen(now)
      if (JSON.stringify(now && stepOf(now)) !== known) router.refresh()
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [meetingId, known, router])
  const view = seen ?? shown
  if (!view?.said) return null
  return (
    <Notice tone={view.isAlarming || view.state === 'running' ? 'warn' : 'info'}>
      {view.isAlarming ? RECORDING.alarm : view.said}
    </Notice>
  )
}

const stepOf = ({ id, state, isBlocked, ownAnswer, answers, missing }: RoomRecordingView) => ({
  id,
  state,
  isBlocked,
  ownAnswer,
  answers,
  missing,
})
