import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseFilter } from '@/components/case/case-filter'
import { CaseListFoot } from '@/components/list/case-list-foot'
import { ConditionChips } from '@/components/list/condition-chips'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { hideableColumns } from '@/components/list/data-table'
import { ExportBar } from '@/components/list/export-bar'
import { ExportLink } from '@/components/list/export-link'
import { SelectionArea } from '@/components/list/selection'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { caseListLinks, findName, toOptions } from '@/lib/edge/page/case-list-links'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { now } from '@/lib/platform/clock'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { LISTED_STATUSES } from '@/lib/queries/institution/find-cases'
import { findRecords, RECORD_TABS } from '@/lib/queries/institution/find-records'
import { EmptyRecords } from './_components/empty-records'
import { recordColumns, RecordTable } from './_components/record-table'

export const metadata: Metadata = { title: INSTITUTION_MENU.records }

const PATH = '/institution/records'
const PARAMS = ['tab', 'order', 'after', 'before', 'from', 'size', ...CASE_FILTER_NAMES]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 案件调解记录 (操作手册 3.1); where a report's number leads, too. */
export default async function RecordsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, PARAMS)
  const view = await orNotFound(findRecords(actor, params))
  const { tab, rows, counts, options, preference } = view
  const names = {
    court: findName(options.courts, view.query.court),
    mediator: findName(options.mediators, view.query.mediator),
  }
  const links = caseListLinks(PATH, view, params.order && view.order, names)
  return (
    <div data-print="list">
      <PageHeader
        title={INSTITUTION_MENU.records}
        subtitle={
          tab ? (
            RECORD_LIST.subtitle
          ) : (
            <>
              {RECORD_LIST.drilled}
              <a
                data-soft
                href={PATH}
                className="ml-2 text-court underline underline-offset-4 hover:text-court-strong print:hidden"
              >
                {RECORD_LIST.toWhole}
              </a>
            </>
          )
        }
        actions={
          <>
            <ListViewButton
              list="records"
              columns={hideableColumns(recordColumns(tab, 1))}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="records" params={{ ...links.here, size: undefined }} />
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <ListFrame>
        <Card flush>
          <TabsNav
            label={SHELL.views}
            tabs={RECORD_TABS.map((each) => ({
              href: pageHref(PATH, { tab: each }),
              label: RECORD_LIST.tabs[each],
              count: counts[each],
              isCurrent: each === tab,
            }))}
          />
          <CaseFilter
            action={PATH}
            keep={links.keep}
            params={links.params}
            choices={{
              ...(tab !== 'closed' && { status: CASE_FILTER_OPTIONS.status(LISTED_STATUSES) }),
              type: CASE_FILTER_OPTIONS.type,
              source: CASE_FILTER_OPTIONS.source,
              court: toOptions(options.courts),
              mediator: toOptions(options.mediators),
              ...(tab !== 'running' && {
                result: CASE_FILTER_OPTIONS.result,
                outcome: CASE_FILTER_OPTIONS.outcome,
              }),
              clock: CASE_FILTER_OPTIONS.clock([
                'running_late',
                'running_out',
                'accepted_late',
                'closed_late',
              ]),
            }}
            ranges={
              tab === 'running'
                ? ['referred', 'accepted', 'amount']
                : ['referred', 'accepted', 'closed', 'days', 'amount']
            }
            order={{ value: view.order, options: CASE_FILTER_OPTIONS.orders(view.orders) }}
          />
          <ConditionChips conditions={links.conditions} resetHref={links.resetHref} />
          <SelectionArea ids={rows.map(({ caseId }) => caseId)}>
            <ListKeys rowsKey={rows.map(({ caseId }) => caseId).join()}>
              <RecordTable
                tab={tab}
                rows={rows}
                from={view.from}
                preference={preference}
                empty={
                  <EmptyRecords
                    view={view}
                    isNarrowed={links.conditions.length > 0}
                    firstHref={links.firstHref}
                    resetHref={links.resetHref}
                  />
                }
              />
            </ListKeys>
            <ExportBar
              list="records"
              label={BULK.bar}
              unit={RECORD_LIST.unit}
              order={links.here.order}
            />
          </SelectionArea>
          <CaseListFoot unit={RECORD_LIST.unit} view={view} links={links} />
        </Card>
      </ListFrame>
    </div>
  )
}
