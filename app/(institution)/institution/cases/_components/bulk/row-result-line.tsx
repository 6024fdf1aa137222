'use client'

import { Circle, CircleAlert, CircleCheck, LoaderCircle, Undo2, type LucideIcon } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { UndoMove } from '@/lib/domain/case/decide-undo'
import type { ActionState } from '@/lib/edge/action-state'
import { ROW_STATE } from '@/lib/labels/zh-CN/bulk'
import { UndoButton } from '../undo-button'
import type { RowResult } from './row-runner'

const LOOKS: Record<keyof typeof ROW_STATE, { icon: LucideIcon; tone: string }> = {
  waiting: { icon: Circle, tone: 'text-ink-3' },
  running: { icon: LoaderCircle, tone: 'text-court animate-spin' },
  done: { icon: CircleCheck, tone: 'text-ok' },
  refused: { icon: CircleAlert, tone: 'text-danger' },
  undone: { icon: Undo2, tone: 'text-ink-3' },
}

export interface RowResultLineProps {
  caseId: string
  caseNo: string
  result: RowResult | undefined
  move: UndoMove
  onUndone: (state: ActionState) => void
}

/** What came of one row: its mark, the sentence, and the way back while there is one. */
export function RowResultLine({ caseId, caseNo, result, move, onUndone }: RowResultLineProps) {
  const state = result?.state ?? 'waiting'
  const { icon: Icon, tone } = LOOKS[state]
  return (
    <span className="flex min-w-0 items-start gap-2">
      <Icon aria-hidden className={cn('mt-[0.2em] size-[1.1em] shrink-0', tone)} />
      <span className={cn('min-w-0 flex-1', state === 'refused' ? 'text-danger' : state === 'done' ? 'text-ink' : 'text-ink-3')}>
        {result?.said || ROW_STATE[state]}
      </span>
      {state === 'done' && result?.code === null ? (
        <UndoButton move={move} caseId={caseId} caseNo={caseNo} onAnswer={onUndone} />
      ) : null}
    </span>
  )
}
