import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { shown } from '@/lib/edge/shown'
import { CASE_LIST, INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { CASE_TABS, findCases } from '@/lib/queries/institution/find-cases'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import { CaseTable } from '../../cases/_components/case-table'
import { DoneNotice } from '../../cases/_components/done-notice'
import { EmptyList } from '../../cases/_components/empty-list'
import { KeysHint } from '../../cases/_components/keys-hint'
import { readParams } from '@/lib/edge/search-params'
import { listHref } from '../../_components/list-address'
import { ListKeys } from '../../cases/_components/list-keys'
import { SearchForm } from '../../cases/_components/search-form'
import { WaitingLine } from '../../cases/_components/waiting-line'

export const metadata: Metadata = { title: INSTITUTION_MENU.cases }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 案件分配列表 (操作手册 3.3、3.4). */
export default async function CasesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const asked = readParams(await searchParams, ['tab', 'status', 'q', 'after', 'before', 'from', 'done', 'case'])
  const view = await shown(findCases(actor, asked))
  const { tab, status, q, from, rows, waiting } = view
  const here = { tab, status, q }
  return (
    <>
      <PageHeader title={INSTITUTION_MENU.cases} subtitle={<WaitingLine waiting={waiting} />} />
      <DoneNotice view={view} />
      <Card flush>
        <TabsNav
          label={SHELL.views}
          tabs={CASE_TABS.map((each) => ({ href: listHref({ tab: each }), label: CASE_LIST.tabs[each], count: waiting[each], isCurrent: each === tab }))}
        />
        <SearchForm view={view} />
        <ListKeys rowsKey={rows.map(({ caseId }) => caseId).join()}>
          <CaseTable tab={tab} rows={rows} from={from} empty={<EmptyList view={view} />} />
        </ListKeys>
        <PaginationNav
          total={view.total}
          unit={CASE_LIST.unit}
          range={rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined}
          previousHref={view.previous && listHref({ ...here, before: view.previous, from: from - PAGE_SIZE })}
          nextHref={view.next && listHref({ ...here, after: view.next, from: from + rows.length })}
        >
          <KeysHint />
        </PaginationNav>
      </Card>
    </>
  )
}
