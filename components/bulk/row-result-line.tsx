import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { WholeDays } from '@/components/ui/whole-days'
import { ROW_STATE } from '@/lib/labels/zh-CN/bulk'
import { RowMark } from './row-mark'
import type { RowResult } from './row-runner'

export interface RowResultLineProps {
  result: RowResult | undefined
  /** The undo of what is done, offered while it is possible. */
  undo?: ReactNode
}

/** The result of one row: icon, message, and undo. */
export function RowResultLine({ result, undo }: RowResultLineProps) {
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
        <WholeDays>{result?.said || ROW_STATE[state]}</WholeDays>
      </span>
      {state === 'done' && result?.code === null ? undo : null}
    </span>
  )
}
