import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyLog } from '@/components/log/empty-log'
import { LogFilterForm } from '@/components/log/log-filter-form'
import { logColumns, LogTable } from '@/components/log/log-table'
import { Card } from '@/components/ui/card'
import { ExportLink } from '@/components/ui/export-link'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { groupsOf } from '@/lib/domain/audit/logs'
import { readParams } from '@/lib/edge/search-params'
import { shown } from '@/lib/edge/shown'
import { LOG, OPERATIONS } from '@/lib/labels/zh-CN/log'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { findOperations } from '@/lib/queries/institution/find-log'
import { EVERYTHING, LOG_PARAMS, logParams } from '@/lib/queries/log/log-asked'
import type { LogRow } from '@/lib/queries/log/log-row'
import { CaseCell } from '../_components/case-cell'
import { LogFoot } from '../_components/log-foot'
import { LOG_PAGES, logHref } from '../_components/log-href'

export const metadata: Metadata = { title: OPERATIONS.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 操作日志 of the institution. */
export default async function OperationsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await shown(findOperations(actor, readParams(await searchParams, LOG_PARAMS)))
  const { asked, rows } = view
  const page = LOG_PAGES.operations
  const { index, at, what, who, detail } = logColumns(view.from)
  const ofCase = { key: 'case', header: LOG.columns.case, className: 'align-top', cell: (row: LogRow) => <CaseCell row={row} /> }
  return (
    <>
      <PageHeader title={OPERATIONS.title} subtitle={OPERATIONS.subtitle} actions={<ExportLink list="operations" params={logParams(asked)} />} />
      <Card flush>
        <TabsNav
          label={SHELL.views}
          tabs={(['all', ...groupsOf('operations')] as const).map((group) => ({
            href: logHref('operations', { ...asked, group, kind: null }), label: LOG.groups[group], isCurrent: group === asked.group,
          }))}
        />
        <LogFilterForm
          action={page} here={logHref('operations', asked)} asked={asked} kinds={view.kinds} hasCases
          resetHref={logHref('operations', { ...EVERYTHING, group: asked.group })}
        />
        <LogTable
          caption={OPERATIONS.title}
          columns={[index, at, what, who, ofCase, detail]}
          rows={rows}
          about={(row) => (row.caseNo ? <CaseCell row={row} /> : null)}
          empty={<EmptyLog view={view} tab="group" href={page} />}
        />
        <LogFoot log="operations" view={view} />
      </Card>
    </>
  )
}
