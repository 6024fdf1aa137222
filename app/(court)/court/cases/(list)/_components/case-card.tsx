import Link from 'next/link'
import { StatusBadge } from '@/components/case/status-badge'
import { buttonClasses } from '@/components/ui/button'
import { COURT } from '@/lib/labels/zh-CN/court'
import type { CourtRow } from '@/lib/queries/court/find-court-cases'
import { ClockCell } from './clock-cell'

const { columns: words } = COURT.list

/** A row of the list as a card, for the phone. */
export function CaseCard({ row }: { row: CourtRow }) {
  const address = `/court/cases/${row.caseId}`
  return (
    <article className="flex flex-col gap-2.5 rounded-lg border border-line bg-paper p-4 shadow-rest">
      <div className="flex items-start justify-between gap-3">
        <Link href={address} className="-my-2.5 inline-flex min-h-11 items-center font-semibold text-court">{row.caseNo}</Link>
        <StatusBadge status={row.status} />
      </div>
      <dl className="grid grid-cols-[4.5em_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm [&>dt]:text-ink-3">
        <dt>{words.applicants}</dt>
        <dd>{row.applicants}</dd>
        <dt>{words.respondents}</dt>
        <dd>{row.respondents}</dd>
        <dt>{words.disputeType}</dt>
        <dd>{row.disputeType}</dd>
        <dt>{words.referredOn}</dt>
        <dd>{row.referredOn}</dd>
        <dt>{words.institution}</dt>
        <dd>{row.institution ?? '—'}</dd>
        {row.mediator ? (
          <>
            <dt>{words.mediator}</dt>
            <dd>{row.mediator}</dd>
          </>
        ) : null}
        {row.clock ? (
          <>
            <dt>{words.clock}</dt>
            <dd><ClockCell clock={row.clock} /></dd>
          </>
        ) : null}
        {row.decline ? (
          <>
            <dt>{words.decline}</dt>
            <dd>
              <span className="font-medium">{row.decline.reason}</span>
              <span className="block text-ink-2">{row.decline.text}</span>
              <span className="block text-xs text-ink-3">{[row.decline.at, row.decline.by].join(' · ')}</span>
            </dd>
          </>
        ) : null}
      </dl>
      <div className="flex gap-2 [&>*]:flex-1">
        <Link href={address} className={buttonClasses('default', 'sm')}>{COURT.list.open}</Link>
        <Link href={`${address}/progress`} className={buttonClasses('default', 'sm')}>{COURT.list.progress}</Link>
      </div>
    </article>
  )
}
