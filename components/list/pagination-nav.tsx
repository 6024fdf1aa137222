import { SoftLink } from '@/components/ui/soft-link'
import type { ReactNode } from 'react'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { LIST } from '@/lib/labels/zh-CN/list-frame'
import { buttonClasses } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { PageJump, type PageJumpProps } from './page-jump'

export interface PaginationNavProps {
  /** All matching rows, not only those of the page. */
  total: number
  /** More rows match than `total`: counting stopped there. */
  isMore?: boolean
  /** What is counted: 件, 人. */
  unit: string
  /** Position of the first and last row of the page, counted from 1, if known. */
  range?: { from: number; to: number } | undefined
  previousHref?: string | null | undefined
  nextHref?: string | null | undefined
  /** The end of the list, where its length is known. */
  lastHref?: string | null | undefined
  jump?: PageJumpProps | null | undefined
  /** Between the count and the buttons: 每页 20. */
  children?: ReactNode
  className?: string
}

/** The foot of a keyset-paged list: count, range, previous and next page. */
export function PaginationNav({
  total,
  isMore = false,
  unit,
  range,
  previousHref,
  nextHref,
  lastHref,
  jump,
  children,
  className,
}: PaginationNavProps) {
  const number = (value: number) => value.toLocaleString('zh-CN')
  return (
    <div
      className={cn(
        'flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 text-ink-3',
        className,
      )}
    >
      <span>{(isMore ? LIST_VIEW.atLeast : LIST.total)(number(total), unit)}</span>
      {range && total > 0 ? <span>{LIST.range(number(range.from), number(range.to))}</span> : null}
      {children}
      {previousHref || nextHref ? (
        <nav
          aria-label={LIST.pages}
          className="ml-auto flex flex-wrap items-center gap-2 print:hidden"
        >
          {jump ? <PageJump {...jump} /> : null}
          <PageLink href={previousHref} rel="prev" label={LIST.previous} />
          <PageLink href={nextHref} rel="next" label={LIST.next} />
          {lastHref ? (
            <SoftLink href={lastHref} className={buttonClasses('default', 'sm')}>
              {LIST.last}
            </SoftLink>
          ) : null}
        </nav>
      ) : null}
    </div>
  )
}

function PageLink({
  href,
  rel,
  label,
}: {
  href: string | null | undefined
  rel: 'prev' | 'next'
  label: string
}) {
  const classes = buttonClasses('default', 'sm')
  if (href) {
    return (
      <SoftLink href={href} rel={rel} className={classes}>
        {label}
      </SoftLink>
    )
  }
  return (
    <span role="link" aria-disabled className={cn(classes, 'pointer-events-none')}>
      {label}
    </span>
  )
}
