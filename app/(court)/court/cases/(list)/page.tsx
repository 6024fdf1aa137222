import type { Metadata } from 'next'
import { Watermark } from '@/components/case/watermark'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { readParams } from '@/lib/edge/search-params'
import { shown } from '@/lib/edge/shown'
import { COURT } from '@/lib/labels/zh-CN/court'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { COURT_TABS, findCourtCases } from '@/lib/queries/court/find-court-cases'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import { CaseTable } from './_components/case-table'
import { EmptyList } from './_components/empty-list'
import { listHref } from './_components/list-href'
import { SearchForm } from './_components/search-form'

export const metadata: Metadata = { title: COURT.list.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the court referred, and what became of it. For reading alone. */
export default async function CourtCasesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await shown(findCourtCases(actor, readParams(await searchParams, ['tab', 'q', 'after', 'before', 'from'])))
  const { tab, q, from, rows, counts } = view
  return (
    <>
      {view.watermark ? <Watermark text={view.watermark} /> : null}
      <PageHeader title={COURT.list.title} subtitle={COURT.list.subtitle(counts.returned)} />
      <Card flush>
        <TabsNav
          label={SHELL.views}
          tabs={COURT_TABS.map((each) => ({ href: listHref({ tab: each }), label: COURT.list.tabs[each], count: counts[each], isCurrent: each === tab }))}
        />
        <SearchForm tab={tab} q={q} />
        <CaseTable tab={tab} rows={rows} from={from} empty={<EmptyList view={view} />} />
        <PaginationNav
          total={view.total}
          unit={COURT.list.unit}
          range={rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined}
          previousHref={view.previous && listHref({ tab, q, before: view.previous, from: from - PAGE_SIZE })}
          nextHref={view.next && listHref({ tab, q, after: view.next, from: from + rows.length })}
        />
      </Card>
    </>
  )
}
