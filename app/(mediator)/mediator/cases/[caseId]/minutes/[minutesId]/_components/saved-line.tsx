'use client'

import type { DraftState } from '@/components/device-queue/draft-writer'
import { useQueueSummary } from '@/components/device-queue/use-queue-summary'
import { MINUTES_DRAFT } from '@/lib/labels/zh-CN/mediator-acts/minutes-draft'

/** In one sentence what is saved where: in the page, on this device, or on the server. */
export function SavedLine({
  place,
  savedAt,
  minutesId,
  onServer,
}: Pick<DraftState, 'place' | 'savedAt'> & { minutesId: string; onServer: string | null }) {
  const { latest } = useQueueSummary(`minutes:${minutesId}:`)
  const at = place === 'device' ? savedAt : latest
  return (
    <p role="status" className={`text-sm ${place === 'page' ? 'text-danger' : 'text-ink-2'}`}>
      {place === 'page'
        ? MINUTES_DRAFT.onlyInPage
        : at !== null
          ? MINUTES_DRAFT.onDevice(new Date(at))
          : onServer !== null
            ? MINUTES_DRAFT.onServer(onServer)
            : MINUTES_DRAFT.nothing}
    </p>
  )
}
