import { Icon, type IconName } from './icon'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { WholeDays } from './whole-days'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'danger'

const LOOKS: Record<NoticeTone, { icon: IconName; frame: string; mark: string }> = {
  info: { icon: 'info', frame: 'border-court/25 bg-court-soft', mark: 'text-court' },
  ok: { icon: 'circle-check', frame: 'border-ok/25 bg-ok-soft', mark: 'text-ok' },
  warn: {
    icon: 'triangle-exclamation-point',
    frame: 'border-warn/25 bg-warn-soft',
    mark: 'text-warn',
  },
  danger: {
    icon: 'circle-exclamation-point',
    frame: 'border-danger/25 bg-danger-soft',
    mark: 'text-danger',
  },
}

export interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  /** What to do next: a link or a button. */
  action?: ReactNode
  className?: string
  children?: ReactNode
}

/** A message in its place on the page; danger interrupts a screen reader, other tones wait. */
export function Notice({ tone = 'info', title, action, className, children }: NoticeProps) {
  const { icon, frame, mark } = LOOKS[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cn(
        'flex items-start gap-2.5 rounded-lg border px-3.5 py-2.5 text-ink',
        frame,
        className,
      )}
    >
      <Icon name={icon} className={`mt-[0.2em] size-[1.15em] shrink-0 ${mark}`} />
      <div className="min-w-0 flex-1">
        {title == null ? null : (
          <p className="font-semibold">
            <WholeDays>{title}</WholeDays>
          </p>
        )}
        <WholeDays>{children}</WholeDays>
      </div>
      {action == null ? null : <div className="shrink-0">{action}</div>}
    </div>
  )
}
