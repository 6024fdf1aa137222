import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type ChipTone = 'neutral' | 'court' | 'ok' | 'warn' | 'risk' | 'danger'

const TONES: Record<ChipTone, string> = {
  neutral: 'bg-line-2 text-ink-2',
  court: 'bg-court-soft text-court-strong',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  risk: 'bg-risk-soft text-risk',
  danger: 'bg-danger-soft text-danger',
}

export interface ChipProps {
  tone?: ChipTone
  icon?: LucideIcon
  className?: string
  /** The words: colour alone says nothing to many readers. */
  children: ReactNode
}

/** A short state in words on a tinted ground. */
export function Chip({ tone = 'neutral', icon: Icon, className, children }: ChipProps) {
  return (
    <span
      className={cn(
        'inline-flex max-w-full items-center gap-1 whitespace-nowrap rounded-sm px-[0.5em] text-xs leading-[1.667]',
        'print:border print:border-line',
        TONES[tone],
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="size-[1.1em] shrink-0" /> : null}
      {children}
    </span>
  )
}
