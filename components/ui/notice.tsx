import { __iconData as circleAlert } from 'lucide-react/icons/circle-exclamation-point'
import { __iconData as circleCheck } from 'lucide-react/icons/circle-check'
import { __iconData as info } from 'lucide-react/icons/info'
import { __iconData as triangleAlert } from 'lucide-react/icons/triangle-exclamation-point'
import type { LucideIconData } from 'lucide-react/types'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { Glyph } from './glyph'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'danger'

const LOOKS: Record<NoticeTone, { icon: LucideIconData; frame: string; mark: string }> = {
  info: { icon: info, frame: 'border-court/25 bg-court-soft', mark: 'text-court' },
  ok: { icon: circleCheck, frame: 'border-ok/25 bg-ok-soft', mark: 'text-ok' },
  warn: { icon: triangleAlert, frame: 'border-warn/25 bg-warn-soft', mark: 'text-warn' },
  danger: { icon: circleAlert, frame: 'border-danger/25 bg-danger-soft', mark: 'text-danger' },
}

export interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  /** What to do next: a link or a button. */
  action?: ReactNode
  className?: string
  children?: ReactNode
}

/** A sentence the reader should meet in its place; danger interrupts a screen reader, the rest waits. */
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
      <Glyph data={icon} className={`mt-[0.2em] size-[1.15em] shrink-0 ${mark}`} />
      <div className="min-w-0 flex-1">
        {title == null ? null : <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {action == null ? null : <div className="shrink-0">{action}</div>}
    </div>
  )
}
