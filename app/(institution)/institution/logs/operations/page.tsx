import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import type { Column } from '@/components/list/data-table'
import { ListPage } from '@/components/list/list-page'
import { EmptyLog } from '@/components/log/empty-log'
import { LogFilterForm } from '@/components/log/log-filter-form'
import { logColumns, logTable } from '@/components/log/log-table'
import { requireActor } from '@/lib/auth/require-actor'
import { groupsOf } from '@/lib/domain/audit/logs'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { LOG, OPERATIONS } from '@/lib/labels/zh-CN/log'
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

/** 操作日志 of the institution. */
export default async function OperationsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findOperations(actor, readParams(await searchParams, LOG_PARAMS)))
  const { query } = view
  const params = logParams(query)
  const size = sizeParam(view.size)
  return (
    <ListPage
      title={OPERATIONS.title}
      subtitle={OPERATIONS.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'operations', save: savePreferenceAction }}
      exported={{ list: 'operations', params }}
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
      table={logTable({
        caption: OPERATIONS.title,
        columns: columnsFrom(view.from),
        about: (row) => (row.caseNo ? <CaseCell row={row} /> : null),
      })}
      empty={<EmptyLog view={view} tab="group" href={PATH} />}
      unit={LOG.unit}
      links={listLinks(PATH, params, view)}
    />
  )
}
