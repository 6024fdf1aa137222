import Link from 'next/link'
import type { ReactNode } from 'react'
import { CellNote, DataTable, type Column } from '@/components/ui/data-table'
import { MEDIATOR_SCORE_DEFINITIONS, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { CaseConditions, MediatorScoreRow } from '@/lib/queries/scoring/mediator-scores-view'
import { PointBreakdown } from './point-breakdown'

const { mediators: words } = SCORE_TABLE
const { columns } = words

export interface MediatorScoreTableProps {
  rows: readonly MediatorScoreRow[]
  /** The same page with one mediator's points explained, or with none. */
  openHref: (mediatorId: string | null) => string
  /** The surface's list of cases under these conditions. */
  casesHref: (conditions: CaseConditions) => string
  /** 案件积分 under these conditions. */
  scoresHref: (conditions: CaseConditions) => string
  empty: ReactNode
}

const LINK = 'text-court underline-offset-4 hover:underline'
const COUNT = `${LINK} phone:inline-flex phone:min-h-11 phone:min-w-6 phone:items-center phone:justify-center`

/** A number as it is printed; what it means shows on hover, and for everybody under 口径. */
function defined(column: string, value: ReactNode) {
  const text = MEDIATOR_SCORE_DEFINITIONS.find(([term]) => term.split('、').includes(column))?.[1]
  return <span title={text}>{value}</span>
}

/** 调解员积分: the manual's columns, letter by letter; under the rate, in a note of its own, the cases it is made of. */
export function MediatorScoreTable({ rows, openHref, casesHref, scoresHref, empty }: MediatorScoreTableProps) {
  const table: readonly Column<MediatorScoreRow>[] = [
    { key: 'place', header: columns.place, isFixed: true, card: 'none', className: 'text-ink-3', cell: (row) => row.place },
    {
      key: 'mediator', header: columns.mediator, sticky: true, card: 'title',
      cell: (row) => (
        <Link
          href={openHref(row.breakdown ? null : row.mediatorId)} scroll={false} prefetch={false} title={words.open(row.mediator)}
          aria-expanded={row.breakdown !== null}
          className={`${LINK} phone:inline-flex phone:min-h-11 phone:items-center`}
        >
          {row.mediator}
        </Link>
      ),
    },
    { key: 'bestType', header: columns.bestType, className: 'whitespace-normal min-w-[9em]', cell: (row) => defined(columns.bestType, row.bestType) },
    {
      key: 'total', header: columns.total, align: 'right',
      cell: (row) => <span className="font-semibold">{defined(columns.total, row.total)}</span>,
    },
    { key: 'averageDays', header: columns.averageDays, align: 'right', cell: (row) => defined(columns.averageDays, row.averageDays) },
    {
      key: 'successRate', header: columns.successRate, align: 'right',
      cell: (row) => (
        <span>
          {defined(columns.successRate, row.successRate)}
          <span data-note>
            <CellNote>
              <Link href={casesHref(row.succeededCases)} prefetch={false} aria-label={words.succeededCases(row.mediator, row.succeeded)} className={COUNT}>
                {row.succeeded}
              </Link>
              {' / '}
              <Link href={casesHref(row.closedCases)} prefetch={false} aria-label={words.closedCases(row.mediator, row.closed)} className={COUNT}>
                {row.closed}
              </Link>
            </CellNote>
          </span>
        </span>
      ),
    },
    { key: 'averageOperation', header: columns.averageOperation, align: 'right', cell: (row) => defined(columns.averageOperation, row.averageOperation) },
    { key: 'averageTime', header: columns.averageTime, align: 'right', cell: (row) => defined(columns.averageTime, row.averageTime) },
    { key: 'averageResult', header: columns.averageResult, align: 'right', cell: (row) => defined(columns.averageResult, row.averageResult) },
  ]
  return (
    <DataTable
      caption={words.title}
      columns={table}
      rows={rows}
      rowKey={({ mediatorId }) => mediatorId}
      isStacked
      empty={empty}
      renderDetail={(row) => row.breakdown && (
        <PointBreakdown row={row} groups={row.breakdown} casesHref={scoresHref(row.closedCases)} foldHref={openHref(null)} />
      )}
    />
  )
}
