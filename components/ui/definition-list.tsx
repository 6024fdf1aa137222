import type { ReactNode } from 'react'
import { cn } from './cn'

export interface Definition {
  term: ReactNode
  /** An empty value is shown as a dash, never as a gap. */
  value: ReactNode
  /** Long texts take the whole width. */
  wide?: boolean
  key?: string
}

export interface DefinitionListProps {
  items: readonly Definition[]
  /** Columns on wide screens; always one on a phone. */
  columns?: 1 | 2 | 3
  /** Replaces the space between lines. */
  className?: string
}

const COLUMNS = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 xl:grid-cols-3' } as const

/** Facts as term and value: the details of a case. */
export function DefinitionList({
  items,
  columns = 2,
  className = 'gap-y-2.5',
}: DefinitionListProps) {
  return (
    <dl className={cn('grid gap-x-8', COLUMNS[columns], className)}>
      {items.map((item, index) => (
        <div
          key={item.key ?? (typeof item.term === 'string' ? item.term : index)}
          className={cn(
            'flex min-w-0 large:flex-col large:gap-0',
            item.wide ? 'col-span-full flex-col gap-0.5' : 'gap-3',
          )}
        >
          <dt
            className={cn('shrink-0 text-ink-3', item.wide ? 'w-auto' : 'w-[6.5em] large:w-auto')}
          >
            {item.term}
          </dt>
          <dd className="min-w-0 flex-1 break-words whitespace-pre-line">
            {isEmpty(item.value) ? '—' : item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === ''
}
