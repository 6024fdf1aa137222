import type { ReactNode } from 'react'
import { SELECTION } from '@/lib/labels/zh-CN/list'
import { Button } from '@/components/ui/button'

export interface SelectionBarProps {
  /** Names the bar: what its acts apply to. */
  label: string
  count: number
  /** What is counted: 件, 人. */
  unit: string
  onClear: () => void
  /** Beside the number: a way to select more of the list. */
  more?: ReactNode
  /** The buttons. */
  children: ReactNode
}

/** Sticks to the lower edge while rows are selected: their number, and the acts for them. */
export function SelectionBar({ label, count, unit, onClear, more, children }: SelectionBarProps) {
  return (
    <div
      role="group"
      aria-label={label}
      className="sticky bottom-0 z-30 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-court-soft px-4 py-2.5 print:hidden"
    >
      <span role="status" className="font-semibold tabular-nums">
        {SELECTION.count(count, unit)}
      </span>
      {more}
      <Button variant="link" onClick={onClear}>
        {SELECTION.clear}
      </Button>
      <span className="ml-auto flex flex-wrap items-center gap-2">{children}</span>
    </div>
  )
}
