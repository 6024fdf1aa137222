import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { BarButton } from './reader-bar'

/** A pane beside the pages, with its title; where it covers them it can be closed. */
export function ReaderPanel({
  title,
  aside,
  className,
  closeClass,
  onClose,
  children,
}: {
  title: string
  aside?: string
  className: string
  closeClass: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <section
      aria-label={title}
      className={cn(
        'flex min-h-0 min-w-0 flex-col overflow-clip rounded-lg border border-line bg-paper shadow-rest phone:rounded-none phone:border-x-0',
        className,
      )}
    >
      <div className="flex min-h-[2.9rem] items-center gap-2 border-b border-line-2 px-3.5">
        <h2 className="min-w-0 flex-1 text-md">{title}</h2>
        {aside ? <span className="text-sm text-ink-3">{aside}</span> : null}
        <BarButton label={READER.close} icon="x" className={closeClass} onClick={onClose} />
      </div>
      {children}
    </section>
  )
}
