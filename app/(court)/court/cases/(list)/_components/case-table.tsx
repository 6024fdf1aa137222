import Link from 'next/link'
import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/case/status-badge'
import { buttonClasses } from '@/components/ui/button'
import { CellNote, DataTable, type Column } from '@/components/ui/data-table'
import { COURT } from '@/lib/labels/zh-CN/court'
import type { CourtRow, CourtTab } from '@/lib/queries/court/find-court-cases'
import { CaseCard } from './case-card'
import { ClockCell } from './clock-cell'

const { columns: words } = COURT.list

const address = ({ caseId }: CourtRow) => `/court/cases/${caseId}`

/** Why it came back, in its own column where that is what the list is about. */
function declineColumn(tab: CourtTab): Column<CourtRow>[] {
  if (tab !== 'returned') return []
  return [{
    key: 'decline', header: words.decline, className: 'whitespace-normal min-w-[16em]',
    cell: ({ decline }) => decline && (
      <>
        <span className="font-medium">{decline.reason}</span>
        <span className="line-clamp-2 text-sm text-ink-2">{decline.text}</span>
        <CellNote>{[decline.at, decline.by].join(' · ')}</CellNote>
      </>
    ),
  }]
}

/** How far the mediation is; of what came back nothing runs any more. */
function courseColumns(tab: CourtTab): Column<CourtRow>[] {
  if (tab === 'returned') return []
  return [
    { key: 'clock', header: words.clock, cell: (row) => <ClockCell clock={row.clock} /> },
    { key: 'mediator', header: words.mediator, cell: (row) => row.mediator ?? <span className="text-ink-3">—</span> },
  ]
}

function columnsOf(tab: CourtTab, from: number): readonly Column<CourtRow>[] {
  return [
    { key: 'index', header: words.index, align: 'right', className: 'text-ink-3', cell: (_row, index) => from + index },
    {
      key: 'caseNo', header: words.caseNo, sticky: true,
      cell: (row) => <Link href={address(row)} className="font-medium text-court hover:underline">{row.caseNo}</Link>,
    },
    { key: 'referredOn', header: words.referredOn, cell: (row) => row.referredOn },
    { key: 'disputeType', header: words.disputeType, className: 'whitespace-normal min-w-[8em]', cell: (row) => row.disputeType },
    {
      key: 'parties', header: words.parties, className: 'whitespace-normal min-w-[14em]',
      cell: (row) => (
        <>
          {row.applicants}
          <CellNote>{row.respondents}</CellNote>
        </>
      ),
    },
    { key: 'institution', header: words.institution, className: 'whitespace-normal min-w-[8em]', cell: (row) => row.institution ?? '—' },
    { key: 'status', header: words.status, cell: (row) => <StatusBadge status={row.status} /> },
    ...declineColumn(tab),
    ...courseColumns(tab),
    {
      key: 'act', header: words.act, sticky: 'end', className: 'print:hidden',
      cell: (row) => <Link href={address(row)} className={buttonClasses('link')}>{COURT.list.open}</Link>,
    },
  ]
}

export interface CaseTableProps {
  tab: CourtTab
  rows: readonly CourtRow[]
  from: number
  empty: ReactNode
}

/** The court's referrals: a table on a desk, cards on a phone. */
export function CaseTable({ tab, rows, from, empty }: CaseTableProps) {
  return (
    <DataTable
      caption={COURT.list.title}
      columns={columnsOf(tab, from)}
      rows={rows}
      rowKey={({ caseId }) => caseId}
      empty={empty}
      className="phone:px-3"
      renderCard={(row) => <CaseCard row={row} />}
    />
  )
}
