import type { ComponentProps } from 'react'
import { KeysHelp } from '@/components/list/keys-help'
import { PageSize } from '@/components/list/page-size'
import { PaginationNav } from '@/components/list/pagination-nav'

export interface CaseListFootProps {
  /** What is counted: 件, 卷. */
  unit: string
  view: { readonly total: number; readonly isMore: boolean; readonly size: number }
  /** Where the foot's links lead (lib/edge/page/case-list-links.ts). */
  links: Pick<ComponentProps<typeof PaginationNav>, 'range' | 'previousHref' | 'nextHref'> &
    Pick<ComponentProps<typeof PageSize>, 'sizes'>
  /** Keys that have no meaning here. */
  withoutKeys?: ComponentProps<typeof KeysHelp>['without']
}

/** The foot of every list of cases: how many, which, how many a page, the keys, and the way on. */
export function CaseListFoot({
  unit,
  view: { total, isMore, size },
  links: { sizes, ...links },
  withoutKeys,
}: CaseListFootProps) {
  const { range, previousHref, nextHref } = links
  return (
    <PaginationNav
      total={total}
      isMore={isMore}
      unit={unit}
      range={range}
      previousHref={previousHref}
      nextHref={nextHref}
    >
      <PageSize sizes={sizes} current={size} />
      <KeysHelp {...(withoutKeys && { without: withoutKeys })} />
    </PaginationNav>
  )
}
