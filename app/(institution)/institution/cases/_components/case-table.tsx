import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/case/status-badge'
import { clipped } from '@/components/ui/clipped'
import { CellNote, NoValue, type Column, type ListTable } from '@/components/list/data-table'
import { PartiesCell } from '@/components/list/parties-cell'
import { RowLink } from '@/components/list/row-link'
import { selectionColumn } from '@/components/list/selection-column'
import { CASE_LIST, INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import type { CaseRow } from '@/lib/queries/institution/case-row'
import type { CaseTab } from '@/lib/queries/institution/find-cases'
import { DueCell } from './due-cell'
import { RowActs } from './row-acts'
import { UrgedNote } from './urged-note'

const wrapping = (width: string) => ({ className: 'wrap', headClass: width })

/** What is the same in every row of a tab is no column there. */
const NOT_IN: Readonly<Record<CaseTab, readonly string[]>> = {
  accept: ['status', 'mediator'],
  assign: ['mediator'],
  due: ['referredOn', 'amount'],
  all: [],
}

/**
 * The columns of 案件分配列表 (操作手册 3.3、3.4). The time that is left, for which the list is read,
 * follows the number: no width of the window hides it.
 */
function caseColumns(tab: CaseTab, from: number): readonly Column<CaseRow>[] {
  return allColumns(tab, from).filter(({ key }) => !NOT_IN[tab].includes(key))
}

function allColumns(tab: CaseTab, from: number): readonly Column<CaseRow>[] {
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
    {
      key: 'clock',
      header: CASE_LIST.clock[tab],
      cell: (row) => (
        <DueCell
          clock={row.clock}
          withKind={tab === 'all'}
          {...(tab === 'due' && { level: row })}
        />
      ),
    },
    column('referredOn', (row) => row.referredOn),
    column('disputeType', (row) => clipped(row.disputeType), wrapping('sm:min-w-[5.2em]')),
    column('parties', (row) => <PartiesCell {...row} />, {
      headClass: 'sm:min-w-[6.5em]',
      className: 'col-parties',
    }),
    column('amount', (row) => row.amount ?? <NoValue />, { align: 'right' }),
    column('court', (row) => clipped(row.courtName), {
      ...wrapping('sm:min-w-[4.2em]'),
      // Under 全部, a screen of an office has no room for it.
      ...(tab === 'all' && { className: 'wrap col-wide' }),
    }),
    column('status', (row) => <StatusCell row={row} withMediator={tab === 'assign'} />, {
      card: 'aside',
    }),
    column('mediator', (row) => row.mediator ?? <NoValue />),
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

/**
 * The status; of a case that came back also from whom, and how that ended; of one whose parties
 * choose by when; of one that waits for its mediator also when they were urged. `withMediator`:
 * there is no column of the mediator, whose disclosure is to be decided.
 */
function StatusCell({
  row: { status, cameBack, choice, mediator, urge, asking },
  withMediator,
}: {
  row: CaseRow
  withMediator: boolean
}) {
  const note = cameBack
    ? CASE_LIST.cameBackFrom(cameBack.from, cameBack.because)
    : (choice ?? (withMediator && mediator))
  return (
    <>
      <StatusBadge status={status} />
      {note ? <CellNote>{note}</CellNote> : null}
      {asking ? <CellNote>{asking}</CellNote> : null}
      <UrgedNote urge={urge} />
    </>
  )
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
