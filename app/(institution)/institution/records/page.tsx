import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { ExportBar } from '@/components/list/export-bar'
import { ListPage } from '@/components/list/list-page'
import { listTabs } from '@/components/list/list-tabs'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { caseListLinks } from '@/lib/edge/page/list-links'
import { findName } from '@/lib/edge/page/select-options'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readCaseParams } from '@/lib/edge/page/case-params'
import { pageHref, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import { CASE_FILTER_NAMES } from '@/lib/queries/case/case-filter-input'
import { findRecords, RECORD_TABS } from '@/lib/queries/institution/find-records'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { toActableRows } from '../cases/_components/actable-row'
import { toUrgeRow } from '../cases/_components/bulk/urge-row'
import { UrgeManyButton } from '../cases/_components/bulk/urge-many-button'
import { RowDialogs } from '../cases/_components/row-dialogs'
import { EmptyRecords } from './_components/empty-records'
import { RecordFilter } from './_components/record-filter'
import { recordTable } from './_components/record-table'

export const metadata: Metadata = { title: INSTITUTION_MENU.records }

const PATH = '/institution/records'
const PARAMS = ['tab', 'order', ...PAGE_PARAMS, ...CASE_FILTER_NAMES]

/** 案件调解记录 (操作手册 3.1); the numbers of a report lead here, too. */
export default async function RecordsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = await readCaseParams(PATH, searchParams, PARAMS)
  const view = await orNotFound(findRecords(actor, params))
  const { tab, counts, options } = view
  const links = caseListLinks(PATH, view, params.order && view.order, {
    court: findName(options.courts, view.query.court),
    mediator: findName(options.mediators, view.query.mediator),
    assignedTo: findName(options.mediators, view.query.assignedTo),
    coMediatedBy: findName(options.mediators, view.query.coMediatedBy),
  })
  const tabs = listTabs({
    tabs: RECORD_TABS,
    current: tab,
    labels: RECORD_LIST.tabs,
    counts,
    search: view.query,
    found: view.found,
    hrefOf: (address) => pageHref(PATH, address),
  })
  return (
    <ListPage
      title={INSTITUTION_MENU.records}
      subtitle={tab ? RECORD_LIST.subtitle : <FromReport />}
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'records', save: savePreferenceAction }}
      exported={{ list: 'records', params: { ...links.here, size: undefined } }}
      tabs={tabs}
      filter={<RecordFilter action={PATH} view={view} keep={links.keep} params={links.params} />}
      conditions={links}
      table={recordTable(tab, view.from)}
      empty={
        <EmptyRecords
          view={view}
          tabs={tabs}
          isNarrowed={links.isNarrowed}
          firstHref={links.firstHref}
          resetHref={links.resetHref}
        />
      }
      selectionBar={
        <ExportBar list="records" label={BULK.bar} unit={RECORD_LIST.unit} order={links.here.order}>
          <UrgeManyButton rows={view.rows.map(toUrgeRow)} />
        </ExportBar>
      }
      surround={(table) => <RowDialogs rows={toActableRows(view.rows)}>{table}</RowDialogs>}
      unit={RECORD_LIST.unit}
      links={links}
    />
  )
}

/** Said where the number of a report led here, with the way to the whole list. */
function FromReport() {
  return (
    <>
      {RECORD_LIST.drilled}
      <SoftLink
        href={PATH}
        className="ml-2 text-court underline underline-offset-4 hover:text-court-strong print:hidden"
      >
        {RECORD_LIST.toWhole}
      </SoftLink>
    </>
  )
}
