import { RowLink } from '@/components/list/row-link'
import { NOTHING } from '@/components/log/log-cells'
import { CellNote } from '@/components/list/data-table'
import { LOG } from '@/lib/labels/zh-CN/log'
import { EVERYTHING, type LogQuery } from '@/lib/queries/log/log-query'
import type { LogRow } from '@/lib/queries/log/log-row'
import { eventsHref } from './events-href'

/** In the view of one case, its number is no link. */
export function leadsOn(caseNo: string | null, query: LogQuery): boolean {
  return caseNo !== null && caseNo !== query.caseNo
}

/** The case number, linked to everything recorded about it; below it the tenant at that time. */
export function WhereCell({ row: { caseNo, tenant }, query }: { row: LogRow; query: LogQuery }) {
  const number =
    caseNo && leadsOn(caseNo, query) ? (
      <RowLink data-row-link href={eventsHref({ ...EVERYTHING, caseNo })} title={LOG.onlyThisCase}>
        {caseNo}
      </RowLink>
    ) : (
      caseNo
    )
  if (!number) return tenant || NOTHING
  return (
    <>
      {number}
      {tenant ? <CellNote>{tenant}</CellNote> : null}
    </>
  )
}
