import type { ReactNode } from 'react'
import { cn } from './cn'

export interface StatProps {
  label: ReactNode
  value: ReactNode
  unit?: string
  /** The definition behind the number (口径), or what it is compared with. */
  note?: ReactNode
  className?: string
}

/** One number with its label and unit. */
export function Stat({ label, value, unit, note, className }: StatProps) {
  return (
    <div className={cn('flex min-w-0 flex-col', className)}>
      <span className="text-sm text-ink-3">{label}</span>
      <span className="text-2xl font-semibold">
        {value}
        {unit ? <span className="ml-1 text-base font-normal text-ink-2">{unit}</span> : null}
      </span>
      {note == null ? null : <span className="text-xs text-ink-3">{note}</span>}
    </div>
  )
}
