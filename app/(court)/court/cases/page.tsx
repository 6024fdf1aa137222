import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseFilter } from '@/components/case/case-filter'
import { CaseListFoot } from '@/components/list/case-list-foot'
import { ConditionChips } from '@/components/list/condition-chips'
import { PrintButton } from '@/components/case/print-button'
import { Watermark } from '@/components/case/watermark'
import { ListViewButton } from '@/components/list/list-view-button'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { hideableColumns } from '@/components/list/data-table'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { caseListLinks } from '@/lib/edge/page/case-list-links'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_FILTER_OPTIONS } from '@/lib/labels/zh-CN/case-filter'
import { COURT } from '@/lib/labels/zh-CN/court'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { now } from '@/lib/platform/clock'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { COURT_TABS, findCourtCases } from '@/lib/queries/court/find-court-cases'
import { CaseTable, courtColumns } from './_components/case-table'
import { EmptyList } from './_components/empty-list'

export const metadata: Metadata = { title: COURT.list.title }

const PATH = '/court/cases'
const PARAMS = ['tab', 'order', 'after', 'before', 'from', 'size', ...CASE_FILTER_NAMES]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the court referred, and what became of it. For reading alone; where a report's number leads, too. */
export default async function CourtCasesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, PARAMS)
  const view = await orNotFound(findCourtCases(actor, params))
  const { tab, rows, counts, preference } = view
  const links = caseListLinks(PATH, view, params.order && view.order, {
    mediator: view.askedMediator ?? undefined,
  })
  const isSettled = tab === 'closed' || tab === 'all'
  return (
    <div data-print="list">
      {view.watermark ? <Watermark text={view.watermark} /> : null}
      <PageHeader
        title={COURT.list.title}
        subtitle={COURT.list.subtitle(counts.returned)}
        actions={
          <>
            <ListViewButton
              list="court_cases"
              columns={hideableColumns(courtColumns(tab, 1))}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
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
            tabs={COURT_TABS.map((each) => ({
              href: pageHref(PATH, { tab: each }),
              label: COURT.list.tabs[each],
              count: counts[each],
              isCurrent: each === tab,
            }))}
          />
          <CaseFilter
            action={PATH}
            keep={links.keep}
            params={links.params}
            choices={{
              ...(tab === 'all' && { status: CASE_FILTER_OPTIONS.status(CASE_STATUSES) }),
              type: CASE_FILTER_OPTIONS.type,
              source: CASE_FILTER_OPTIONS.source,
              ...(isSettled && {
                result: CASE_FILTER_OPTIONS.result,
                outcome: CASE_FILTER_OPTIONS.outcome,
              }),
              ...(tab !== 'returned' && {
                clock: CASE_FILTER_OPTIONS.clock([
                  'running_late',
                  'running_out',
                  'accepted_late',
                  'closed_late',
                ]),
              }),
            }}
            ranges={
              isSettled
                ? ['referred', 'accepted', 'closed', 'days', 'amount']
                : ['referred', 'accepted', 'amount']
            }
            order={{ value: view.order, options: CASE_FILTER_OPTIONS.orders(view.orders) }}
          />
          <ConditionChips conditions={links.conditions} resetHref={links.resetHref} />
          <ListKeys rowsKey={rows.map(({ caseId }) => caseId).join()}>
            <CaseTable
              tab={tab}
              rows={rows}
              from={view.from}
              preference={preference}
              empty={
                <EmptyList
                  view={view}
                  isNarrowed={links.conditions.length > 0}
                  firstHref={links.firstHref}
                  resetHref={links.resetHref}
                />
              }
            />
          </ListKeys>
          <CaseListFoot unit={COURT.list.unit} view={view} links={links} />
        </Card>
      </ListFrame>
    </div>
  )
}
