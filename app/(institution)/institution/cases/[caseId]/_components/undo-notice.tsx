'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { UNDO } from '@/lib/labels/zh-CN/undo'
import type { UndoView } from '@/lib/queries/case/undo-view'
import { UndoButton } from '../../_components/undo-button'

const TICK = 5_000

export interface UndoNoticeProps {
  undo: UndoView
  caseId: string
  caseNo: string
}

/**
 * What was done to this case a moment ago, how long it can still be taken back, and the button for
 * it; gone when the time is over.
 */
export function UndoNotice({
  undo: { move, by, at, mediator, secondsRemaining },
  caseId,
  caseNo,
}: UndoNoticeProps) {
  const [gone, setGone] = useState(0)
  useEffect(() => {
    // The browser's clock only measures how long the page has been open; the server decides.
    const opened = Date.now()
    const timer = setInterval(() => setGone(Math.floor((Date.now() - opened) / 1000)), TICK)
    return () => clearInterval(timer)
  }, [secondsRemaining])
  const left = secondsRemaining - gone
  if (left < 0) return null
  return (
    <div className="mb-4 print:hidden">
      <Notice
        action={
          <UndoButton
            move={move}
            caseId={caseId}
            caseNo={caseNo}
            label={UNDO.act[move]}
            variant="default"
            size="sm"
          />
        }
      >
        {UNDO.happened[move](by, at, mediator)}
        <span className="text-ink-2">{UNDO.remaining(left)}</span>
      </Notice>
    </div>
  )
}
