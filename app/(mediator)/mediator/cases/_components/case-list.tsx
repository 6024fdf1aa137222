import type { ReactNode } from 'react'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

export interface CaseListProps {
  label: string
  rows: readonly { readonly key: string; readonly line: ReactNode }[]
  total: number
  firstHref: string | null
  nextHref: string | null
  empty: ReactNode
}

/** Lines on paper, and the way to the next page. */
export function CaseList({ label, rows, total, firstHref, nextHref, empty }: CaseListProps) {
  if (rows.length === 0) return empty
  return (
    <>
      <ul aria-label={label} className="mt-3 divide-y divide-line-2 border-y border-line bg-paper">
        {rows.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      <PaginationNav total={total} unit={MEDIATOR.cases.unit} previousHref={firstHref} nextHref={nextHref} />
    </>
  )
}
