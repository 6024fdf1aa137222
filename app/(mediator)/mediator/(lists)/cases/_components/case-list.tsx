import { SoftLink } from '@/components/ui/soft-link'
import type { ReactNode } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { LIST } from '@/lib/labels/zh-CN/list-frame'

export interface CaseListProps {
  label: string
  rows: readonly { readonly key: string; readonly line: ReactNode }[]
  total: number
  firstHref: string | null
  nextHref: string | null
  empty: ReactNode
}

/**
 * Lines on paper, and the way to the next page. Not a ListPage: on a phone there are no columns,
 * keys, export or print, and the title is in the top bar.
 */
export function CaseList({ label, rows, total, firstHref, nextHref, empty }: CaseListProps) {
  if (rows.length === 0) return empty
  return (
    <>
      <ul
        aria-label={label}
        data-list-rows
        className="mt-3 grid gap-px border-y border-line bg-line-2 lg:grid-cols-2 [&>li]:bg-paper lg:[&>li:last-child:nth-child(odd)]:col-span-2 transition-opacity group-data-busy/list:opacity-50 group-data-busy/list:delay-150"
      >
        {rows.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-2.5 text-ink-3">
        <span>{LIST.total(total.toLocaleString('zh-CN'), MEDIATOR.cases.unit)}</span>
        {firstHref || nextHref ? (
          <nav aria-label={LIST.pages} className="flex gap-2">
            {firstHref ? (
              <SoftLink href={firstHref} className={buttonClasses()}>
                {MEDIATOR.cases.firstPage}
              </SoftLink>
            ) : null}
            {nextHref ? (
              <SoftLink href={nextHref} rel="next" className={buttonClasses()}>
                {LIST.next}
              </SoftLink>
            ) : null}
          </nav>
        ) : null}
      </div>
    </>
  )
}
