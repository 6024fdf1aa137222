'use client'

import { cn } from '@/components/ui/cn'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { BarButton } from './reader-bar'

export interface MatchStepsProps {
  /** From 0. */
  at: number
  total: number
  className?: string
  onChoose: (match: number) => void
}

/** Which of the places found is shown, and the way to the next; behind the last comes the first. */
export function MatchSteps({ at, total, className, onChoose }: MatchStepsProps) {
  const step = (by: 1 | -1) => onChoose((at + by + total) % total)
  return (
    <div className={cn('flex items-center gap-1 border-b border-line-2 px-3 py-1', className)}>
      <p role="status" className="min-w-0 flex-1 text-ink-2">
        {READER.matches(at + 1, total)}
      </p>
      <BarButton label={READER.previousMatch} icon="chevron-left" onClick={() => step(-1)} />
      <BarButton label={READER.nextMatch} icon="chevron-right" onClick={() => step(1)} />
    </div>
  )
}
