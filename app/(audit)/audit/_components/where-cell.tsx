import Link from 'next/link'
import { NOTHING } from '@/components/log/log-cells'
import { CellNote } from '@/components/list/data-table'
import { LOG } from '@/lib/labels/zh-CN/log'
import { EVERYTHING, type LogAsked } from '@/lib/queries/log/log-asked'
import type { LogRow } from '@/lib/queries/log/log-row'
import { eventsHref } from './events-href'

/** Where one looks at one case alone, its number leads nowhere. */
export function leadsOn(caseNo: string | null, asked: LogAsked): boolean {
  return caseNo !== null && caseNo !== asked.caseNo
}

/** The case by its number, which leads to everything recorded of it; below it whose it was at that moment. */
export function WhereCell({ row: { caseNo, home }, asked }: { row: LogRow; asked: LogAsked }) {
  const number =
    caseNo && leadsOn(caseNo, asked) ? (
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
