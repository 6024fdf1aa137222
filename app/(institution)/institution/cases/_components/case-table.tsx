import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/case/status-badge'
import { Chip } from '@/components/ui/chip'
import { clipped } from '@/components/ui/clipped'
import { CellNote, NoValue, type Column, type ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { selectionColumn } from '@/components/list/selection-column'
import { CASE_LIST, INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import type { CaseRow } from '@/lib/queries/institution/case-row'
import type { CaseTab } from '@/lib/queries/institution/find-cases'
import { DueCell } from './due-cell'
import { RowActs } from './row-acts'

const wrapping = (width: string) => ({ className: 'wrap', headClass: width })

/** The columns of 案件分配列表 in the manual's order. */
function caseColumns(tab: CaseTab, from: number): readonly Column<CaseRow>[] {
  const { columns } = CASE_LIST
  const column = (
    key: keyof typeof columns,
    cell: (row: CaseRow, index: number) => ReactNode,
    rest: Partial<Column<CaseRow>> = {},
  ): Column<CaseRow> => ({ key, header: columns[key], cell, ...rest })
  return [
    selectionColumn(({ caseId, caseNo }) => ({ id: caseId, label: caseNo })),
    column('index', (_, index) => from + index, {
      isFixed: true,
      card: 'none',
      className: 'cell-start col-number',
    }),
    column('caseNo', (row) => <CaseLink row={row} />, {
      isFixed: true,
      card: 'title',
      className: 'cell-start col-case-no',
    }),
    column('referredOn', (row) => row.referredOn),
    column('disputeType', (row) => clipped(row.disputeType), wrapping('sm:min-w-[6.2em]')),
    column('applicants', (row) => clipped(row.applicants), wrapping('sm:min-w-[4.2em]')),
    column('respondents', (row) => clipped(row.respondents), wrapping('sm:min-w-[5.2em]')),
    column('amount', (row) => row.amount ?? <NoValue />, { align: 'right' }),
    column('court', (row) => clipped(row.courtName), wrapping('sm:min-w-[5.2em]')),
    column('status', (row) => <StatusCell row={row} />, { card: 'aside' }),
    {
      key: 'clock',
      header: CASE_LIST.clock[tab],
      cell: (row) => <DueCell clock={row.clock} withKind={tab === 'all'} />,
    },
    column('mediator', (row) => <MediatorCell row={row} />),
    column('actions', (row) => <RowActs row={row} isOverview={tab === 'all'} />, {
      sticky: 'end',
      isFixed: true,
      card: 'foot',
      className: 'col-acts',
    }),
  ]
}

/** The number opens the case; arrow keys move from one to the next. */
function CaseLink({ row }: { row: CaseRow }) {
  return (
    <RowLink href={`/institution/cases/${row.caseId}`} data-row-link="">
      {row.caseNo}
    </RowLink>
  )
}

function StatusCell({ row }: { row: CaseRow }) {
  const status = <StatusBadge status={row.status} />
  return row.cameBack ? (
    <span className="status-cell">
      {status}
      <Chip tone="risk">{CASE_LIST.cameBack[row.cameBack.because]}</Chip>
    </span>
  ) : (
    status
  )
}

function MediatorCell({ row }: { row: CaseRow }) {
  if (row.cameBack) return <CellNote>{CASE_LIST.former(row.cameBack.from)}</CellNote>
  return row.mediator ?? <NoValue />
}

/** 案件分配列表: a table on a desk, the same rows as cards on a phone. */
export function caseTable(tab: CaseTab, from: number): ListTable<CaseRow> {
  return {
    caption: `${INSTITUTION_MENU.cases} · ${CASE_LIST.tabs[tab]}`,
    columns: caseColumns(tab, from),
    rowKey: ({ caseId }) => caseId,
    isStacked: true,
    isNarrow: true,
  }
}
