import type { Metadata } from 'next'
import { DataTable } from '@/components/list/data-table'
import { PaginationNav } from '@/components/list/pagination-nav'
import { PageHeader } from '@/components/layout/page-header'
import { Watermark } from '@/components/layout/watermark'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { NUMBERS } from '@/lib/labels/zh-CN/court-stage'
import {
  findCourtNumbers,
  NUMBER_TABS,
  NUMBERS_PAGE_SIZE,
} from '@/lib/queries/court/find-court-numbers'
import { NUMBER_TABLE } from './_components/number-table'

export const metadata: Metadata = { title: NUMBERS.title }

const PATH = '/court/numbers'

/** 备案与立案登记: the numbers of agreements on record, of suits and of 调解书. */
export default async function CourtNumbersPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = readParams(await searchParams, ['tab', 'page'])
  const { rows, tab, page, total, isMore, hasNext, watermark } = await orNotFound(
    findCourtNumbers(actor, params),
  )
  const pageAt = (number: number) => pageHref(PATH, { tab, page: number > 1 ? number : undefined })
  const from = (page - 1) * NUMBERS_PAGE_SIZE + 1
  return (
    <>
      <Watermark text={watermark} />
      <PageHeader title={NUMBERS.title} subtitle={NUMBERS.subtitle(total, isMore)} />
      <Card flush>
        <TabsNav
          label={NUMBERS.tabsLabel}
          tabs={NUMBER_TABS.map((each) => ({
            href: pageHref(PATH, { tab: each }),
            label: NUMBERS.tabs[each],
            isCurrent: each === tab,
          }))}
        />
        <DataTable
          {...NUMBER_TABLE}
          rows={rows}
          empty={<EmptyState title={NUMBERS.empty.title}>{NUMBERS.empty.text}</EmptyState>}
        />
        <PaginationNav
          total={total}
          isMore={isMore}
          unit={NUMBERS.unit}
          range={{ from, to: Math.min(total, from + NUMBERS_PAGE_SIZE - 1) }}
          previousHref={page > 1 ? pageAt(page - 1) : null}
          nextHref={hasNext ? pageAt(page + 1) : null}
        />
      </Card>
    </>
  )
}
