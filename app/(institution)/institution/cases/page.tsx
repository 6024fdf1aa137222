import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { UnreadAnnouncement } from '@/app/_components/unread-announcement'
import { MissingYearNotice } from '@/components/case/missing-year-notice'
import { ListPage } from '@/components/list/list-page'
import { listTabs } from '@/components/list/list-tabs'
import { requireActor } from '@/lib/auth/require-actor'
import { caseListLinks } from '@/lib/edge/page/list-links'
import { findName } from '@/lib/edge/page/select-options'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readCaseParams } from '@/lib/edge/page/case-params'
import { type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CASE_LIST, INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { findWaiting } from '@/lib/queries/institution/count-cases'
import { findFailedNotices } from '@/lib/queries/institution/find-failed-notices'
import { CASE_TABS, findCases } from '@/lib/queries/institution/find-cases'
import { findJustDone } from '@/lib/queries/institution/find-just-done'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { listHref } from '../_components/list-address'
import { toActableRows } from './_components/actable-row'
import { BulkBar } from './_components/bulk/bulk-bar'
import { toBulkRow } from './_components/bulk/bulk-row'
import { toWholeList } from './_components/bulk/whole-list'
import { caseTable } from './_components/case-table'
import { DoneNotice } from './_components/done-notice'
import { EmptyCases } from './_components/empty-cases'
import { FailedNotices } from './_components/failed-notices'
import { LevelLinks } from './_components/level-links'
import { RowDialogs } from './_components/row-dialogs'
import { SearchForm } from './_components/search-form'
import { WaitingLine } from './_components/waiting-line'

export const metadata: Metadata = { title: INSTITUTION_MENU.cases }

const PATH = '/institution/cases'
const PARAMS = ['tab', 'order', 'all', 'done', 'case', ...PAGE_PARAMS, ...CASE_FILTER_NAMES]

/** 案件分配列表 (操作手册 3.3、3.4). */
export default async function CasesPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = await readCaseParams(PATH, searchParams, PARAMS)
  const [view, waiting, failed] = await Promise.all([
    orNotFound(findCases(actor, params)),
    orNotFound(findWaiting(actor)),
    orNotFound(findFailedNotices(actor, {})),
  ])
  const done = params.done ? await findJustDone(actor, params) : null
  const { tab, rows, options } = view
  const links = caseListLinks(PATH, view, params.order && view.order, {
    court: findName(options.courts, view.query.court),
    mediator: findName(options.mediators, view.query.mediator),
    assignedTo: findName(options.mediators, view.query.assignedTo),
    coMediatedBy: findName(options.mediators, view.query.coMediatedBy),
  })
  const tabs = listTabs({
    tabs: CASE_TABS,
    current: tab,
    labels: CASE_LIST.tabs,
    counts: waiting,
    search: view.query,
    found: view.found,
    hrefOf: listHref,
  })
  return (
    <ListPage
      title={INSTITUTION_MENU.cases}
      subtitle={
        <span className="print:hidden">
          <WaitingLine waiting={waiting} />
        </span>
      }
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'cases', save: savePreferenceAction }}
      exported={{ list: 'cases', params: { ...links.here, size: undefined } }}
      above={
        <>
          <UnreadAnnouncement />
          {done?.ok ? <DoneNotice done={done.value} tab={tab} /> : null}
          <FailedNotices notices={failed} />
          <MissingYearNotice year={view.missingYear} />
        </>
      }
      tabs={tabs}
      filter={
        <>
          {tab === 'due' ? (
            <LevelLinks
              waiting={waiting}
              current={view.query.clock}
              hrefOf={(clock) => links.hrefOf({ clock })}
            />
          ) : null}
          <SearchForm view={view} keep={links.keep} params={links.params} />
        </>
      }
      conditions={links}
      table={caseTable(tab, view.from)}
      empty={
        <EmptyCases
          view={view}
          waiting={waiting}
          tabs={tabs}
          isNarrowed={links.isNarrowed}
          firstHref={links.firstHref}
          resetHref={links.resetHref}
        />
      }
      surround={(table) => <RowDialogs rows={toActableRows(rows)}>{table}</RowDialogs>}
      selectionBar={
        <BulkBar
          rows={rows.map(toBulkRow)}
          whole={toWholeList(PATH, view, params, links.here)}
          unit={CASE_LIST.unit}
        />
      }
      selectedRows={view.selected}
      unit={CASE_LIST.unit}
      links={links}
    />
  )
}
