import Link from 'next/link'
import { StatusBadge } from '@/components/case/status-badge'
import { Chip } from '@/components/ui/chip'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'
import type { CaseRow } from '@/lib/queries/institution/case-row'
import { DueCell } from './due-cell'
import { RowActs } from './row-acts'

/** A row of the list as a card, for the phone. */
export function CaseCard({ row, isOverview }: { row: CaseRow; isOverview: boolean }) {
  const { columns } = CASE_LIST
  return (
    <article className="flex flex-col gap-2.5 border-t border-line px-4 pb-2 pt-3.5">
      <div className="flex items-start justify-between gap-3">
        <Link href={`/institution/cases/${row.caseId}`} data-row-link className="-my-2.5 inline-flex min-h-11 items-center font-semibold text-court">
          {row.caseNo}
        </Link>
        <span className="flex shrink-0 flex-wrap justify-end gap-1">
          {row.cameBack ? <Chip tone="risk">{CASE_LIST.cameBack[row.cameBack.because]}</Chip> : null}
          <StatusBadge status={row.status} />
        </span>
      </div>
      <dl className="grid grid-cols-[4.5em_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm [&>dt]:text-ink-3">
        <dt>{columns.applicants}</dt>
        <dd>{row.applicants}</dd>
        <dt>{columns.respondents}</dt>
        <dd>{row.respondents}</dd>
        <dt>{columns.disputeType}</dt>
        <dd>{row.disputeType}</dd>
        <dt>{columns.amount}</dt>
        <dd>{row.amount ?? '—'}</dd>
        <dt>{columns.court}</dt>
        <dd>
          {row.courtName} · {row.referredOn}
        </dd>
        {row.mediator || row.cameBack ? (
          <>
            <dt>{columns.mediator}</dt>
            <dd>{row.cameBack ? CASE_LIST.former(row.cameBack.from) : row.mediator}</dd>
          </>
        ) : null}
        {row.clock ? (
          <>
            <dt>{CASE_LIST.clock[row.clock.kind === 'acceptance' ? 'accept' : 'assign']}</dt>
            <dd><DueCell clock={row.clock} withKind={false} /></dd>
          </>
        ) : null}
      </dl>
      <RowActs row={row} isOverview={isOverview} />
    </article>
  )
}
