import Link from 'next/link'
import { NOTHING } from '@/components/log/log-cells'
import { CellNote } from '@/components/list/data-table'
import { LOG } from '@/lib/labels/zh-CN/log'
import { EVERYTHING, type LogQuery } from '@/lib/queries/log/log-query'
import type { LogRow } from '@/lib/queries/log/log-row'
import { eventsHref } from './events-href'

/** Where one looks at one case alone, its number leads nowhere. */
export function leadsOn(caseNo: string | null, query: LogQuery): boolean {
  return caseNo !== null && caseNo !== query.caseNo
}

/** The case by its number, which leads to everything recorded of it; below it whose it was at that moment. */
export function WhereCell({ row: { caseNo, home }, query }: { row: LogRow; query: LogQuery }) {
  const number =
    caseNo && leadsOn(caseNo, query) ? (
      <Link
        data-row-link
        prefetch={false}
        href={eventsHref({ ...EVERYTHING, caseNo })}
        title={LOG.onlyThisCase}
        className="rounded-sm text-court hover:text-court-strong hover:underline underline-offset-4 phone:inline-flex phone:min-h-11 phone:items-center"
      >
        {caseNo}
      </Link>
    ) : (
      caseNo
    )
  if (!number) return home || NOTHING
  return (
    <>
      {number}
      {home ? <CellNote>{home}</CellNote> : null}
    </>
  )
}
