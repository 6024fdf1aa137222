import { Icon, type IconName } from './icon'
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
  icon?: IconName
  /** The state of a clock as a small picture, drawn by app/styles/chips.css without an element. */
  mark?: 'running' | 'pressing' | 'overdue' | 'paused' | 'met'
  className?: string
  /** Always words: colour alone says nothing to many readers. */
  children: ReactNode
}

/** A short state in words on a tinted ground. */
export function Chip({ tone = 'neutral', icon, mark, className, children }: ChipProps) {
  return (
    <span {...(mark && { 'data-mark': mark })} className={cn('chip', TONES[tone], className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  )
}
