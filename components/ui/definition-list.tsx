import type { ReactNode } from 'react'
import { cn } from './cn'
import { WholeDays } from './whole-days'

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

/** Facts as term and value: the details of a case (app/styles/kit.css). */
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
          className={item.wide ? 'fact fact-wide' : 'fact'}
        >
          <dt>{item.term}</dt>
          <dd>{isEmpty(item.value) ? '—' : <WholeDays>{item.value}</WholeDays>}</dd>
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === ''
}
