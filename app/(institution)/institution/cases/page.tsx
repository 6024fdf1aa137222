import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseListFoot } from '@/components/list/case-list-foot'
import { ConditionChips } from '@/components/list/condition-chips'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { hideableColumns } from '@/components/list/data-table'
import { ExportLink } from '@/components/list/export-link'
import { SelectionArea } from '@/components/list/selection'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { caseListLinks, findName } from '@/lib/edge/page/case-list-links'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_LIST, INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { now } from '@/lib/platform/clock'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { findWaiting } from '@/lib/queries/institution/count-cases'
import { CASE_TABS, findCases } from '@/lib/queries/institution/find-cases'
import { findJustDone } from '@/lib/queries/institution/find-just-done'
import { listHref } from '@/app/(institution)/institution/_components/list-address'
import { BulkBar } from './_components/bulk/bulk-bar'
import { toActableRows } from './_components/actable-row'
import { toBulkRow } from './_components/bulk/bulk-row'
import { caseColumns, CaseTable } from './_components/case-table'
import { DoneNotice } from './_components/done-notice'
import { EmptyList } from './_components/empty-list'
import { RowDialogs } from './_components/row-dialogs'
import { SearchForm } from './_components/search-form'
import { WaitingLine } from './_components/waiting-line'

export const metadata: Metadata = { title: INSTITUTION_MENU.cases }

const PARAMS = [
  'tab',
  'order',
  'after',
  'before',
  'from',
  'size',
  'done',
  'case',
  ...CASE_FILTER_NAMES,
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 案件分配列表 (操作手册 3.3、3.4). */
export default async function CasesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, PARAMS)
  const [view, waiting] = await Promise.all([
    orNotFound(findCases(actor, params)),
    orNotFound(findWaiting(actor)),
  ])
  const done = params.done ? await findJustDone(actor, params) : null
  const { tab, rows, options, preference } = view
  const names = {
    court: findName(options.courts, view.query.court),
    mediator: findName(options.mediators, view.query.mediator),
  }
  const links = caseListLinks('/institution/cases', view, params.order && view.order, names)
  const isNarrowed = links.conditions.length > 0
  return (
    <div data-print="list">
      <PageHeader
        title={INSTITUTION_MENU.cases}
        subtitle={<WaitingLine waiting={waiting} />}
        actions={
          <>
            <ListViewButton
              list="cases"
              columns={hideableColumns(caseColumns(tab, 1))}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="cases" params={{ ...links.here, size: undefined }} />
          </>
        }
      />
      {done?.ok ? <DoneNotice done={done.value} tab={tab} /> : null}
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <ListFrame>
        <Card flush>
          <TabsNav
            label={SHELL.views}
            tabs={CASE_TABS.map((each) => ({
              href: listHref({ tab: each }),
              label: CASE_LIST.tabs[each],
              count: waiting[each],
              isCurrent: each === tab,
            }))}
          />
          <SearchForm view={view} keep={links.keep} params={links.params} />
          <ConditionChips conditions={links.conditions} resetHref={links.resetHref} />
          <SelectionArea ids={rows.map(({ caseId }) => caseId)}>
            <ListKeys rowsKey={rows.map(({ caseId }) => caseId).join()}>
              <RowDialogs rows={tab === 'all' ? [] : toActableRows(rows)}>
                <CaseTable
                  tab={tab}
                  rows={rows}
                  from={view.from}
                  preference={preference}
                  empty={
                    <EmptyList
                      view={view}
                      waiting={waiting}
                      isNarrowed={isNarrowed}
                      firstHref={links.firstHref}
                      resetHref={links.resetHref}
                    />
                  }
                />
              </RowDialogs>
            </ListKeys>
            <BulkBar rows={rows.map(toBulkRow)} />
          </SelectionArea>
          <CaseListFoot unit={CASE_LIST.unit} view={view} links={links} />
        </Card>
      </ListFrame>
    </div>
  )
}
