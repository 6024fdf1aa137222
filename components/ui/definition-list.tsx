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
  className?: string
}

const COLUMNS = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 xl:grid-cols-3' } as const

/** Facts as term and value: the details of a case. */
export function DefinitionList({ items, columns = 2, className }: DefinitionListProps) {
  return (
    <dl className={cn('grid gap-x-8 gap-y-2.5', COLUMNS[columns], className)}>
      {items.map((item, index) => (
        <div
          key={item.key ?? (typeof item.term === 'string' ? item.term : index)}
          className={cn(
            'flex min-w-0 gap-3 large:flex-col large:gap-0',
            item.wide && 'col-span-full flex-col gap-0.5',
          )}
        >
          <dt className={cn('w-[6.5em] shrink-0 text-ink-3 large:w-auto', item.wide && 'w-auto')}>
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
