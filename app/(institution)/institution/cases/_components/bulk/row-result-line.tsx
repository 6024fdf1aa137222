'use client'

import { cn } from '@/components/ui/cn'
import type { UndoMove } from '@/lib/domain/case/decide-undo'
import type { ActionState } from '@/lib/edge/action/action-state'
import { ROW_STATE } from '@/lib/labels/zh-CN/bulk'
import { UndoButton } from '../undo-button'
import { RowMark } from './row-mark'
import type { RowResult } from './row-runner'

export interface RowResultLineProps {
  caseId: string
  caseNo: string
  result: RowResult | undefined
  move: UndoMove
  onUndone: (state: ActionState) => void
}

/** The result of one row: icon, message, and undo while it is possible. */
export function RowResultLine({ caseId, caseNo, result, move, onUndone }: RowResultLineProps) {
  const state = result?.state ?? 'waiting'
  return (
    <span className="flex min-w-0 items-start gap-2">
      <RowMark state={state} />
      <span
        className={cn(
          'min-w-0 flex-1',
          state === 'refused' ? 'text-danger' : state === 'done' ? 'text-ink' : 'text-ink-3',
        )}
      >
        {result?.said || ROW_STATE[state]}
      </span>
      {state === 'done' && result?.code === null ? (
        <UndoButton move={move} caseId={caseId} caseNo={caseNo} onAnswer={onUndone} />
      ) : null}
    </span>
  )
}
