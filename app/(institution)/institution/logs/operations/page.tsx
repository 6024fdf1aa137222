import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyLog } from '@/components/log/empty-log'
import { LogFilterForm } from '@/components/log/log-filter-form'
import { LogFrame } from '@/components/log/log-frame'
import { logColumns, LogTable } from '@/components/log/log-table'
import { hideableColumns, type Column } from '@/components/list/data-table'
import { ExportLink } from '@/components/list/export-link'
import { requireActor } from '@/lib/auth/require-actor'
import { groupsOf } from '@/lib/domain/audit/logs'
import { listLinks, sizeInAddress } from '@/lib/edge/page/list-links'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { LOG, OPERATIONS } from '@/lib/labels/zh-CN/log'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'
import { findOperations } from '@/lib/queries/institution/find-log'
import { EVERYTHING, LOG_PARAMS, logParams } from '@/lib/queries/log/log-query'
import type { LogRow } from '@/lib/queries/log/log-row'
import { CaseCell } from '../_components/case-cell'
import { LOG_PAGES, logHref } from '../_components/log-href'

export const metadata: Metadata = { title: OPERATIONS.title }

const PATH = LOG_PAGES.operations

function columnsFrom(from: number): readonly Column<LogRow>[] {
  const { index, at, what, who, detail } = logColumns(
    from,
    ({ caseNo, isCaseHere }) => caseNo !== null && isCaseHere,
  )
  return [
    index,
    at,
    what,
    who,
    {
      key: 'case',
      header: LOG.columns.case,
      className: 'align-top',
      cell: (row) => <CaseCell row={row} />,
    },
    detail,
  ]
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 操作日志 of the institution. */
export default async function OperationsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(findOperations(actor, readParams(await searchParams, LOG_PARAMS)))
  const { query, preference } = view
  const [columns, params, size] = [
    columnsFrom(view.from),
    logParams(query),
    sizeInAddress(view.size),
  ]
  return (
    <div data-print="list">
      <PageHeader
        title={OPERATIONS.title}
        subtitle={OPERATIONS.subtitle}
        actions={
          <>
            <ListViewButton
              list="operations"
              columns={hideableColumns(columns)}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="operations" params={params} />
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <LogFrame
        view={view}
        links={listLinks(PATH, params, view)}
        tabs={(['all', ...groupsOf('operations')] as const).map((group) => ({
          href: logHref('operations', { ...query, group, kind: null }, size),
          label: LOG.groups[group],
          isCurrent: group === query.group,
        }))}
        filter={
          <LogFilterForm
            action={PATH}
            view={view}
            params={params}
            size={size}
            cases="parts"
            resetHref={logHref('operations', { ...EVERYTHING, group: query.group }, size)}
          />
        }
        table={
          <LogTable
            caption={OPERATIONS.title}
            columns={columns}
            rows={view.rows}
            preference={preference}
            about={(row) => (row.caseNo ? <CaseCell row={row} /> : null)}
            empty={<EmptyLog view={view} tab="group" href={PATH} />}
          />
        }
      />
    </div>
  )
}
