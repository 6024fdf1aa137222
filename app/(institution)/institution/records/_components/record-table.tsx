import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/case/status-badge'
import { clipped } from '@/components/ui/clipped'
import { NoValue, type Column, type ListTable } from '@/components/list/data-table'
import { PartiesCell } from '@/components/list/parties-cell'
import { RowLink } from '@/components/list/row-link'
import { selectionColumn } from '@/components/list/selection-column'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import type { RecordTab } from '@/lib/queries/institution/find-records'
import type { RecordRow } from '@/lib/queries/institution/record-row'
import { caseHref } from '@/app/(institution)/institution/_components/case-address'
import { DueCell } from '@/app/(institution)/institution/cases/_components/due-cell'
import { RowAct } from '@/app/(institution)/institution/cases/_components/row-acts'
import { UrgedNote } from '@/app/(institution)/institution/cases/_components/urged-note'

const wrapping = (width: string) => ({ className: 'wrap', headClass: width })

type RecordColumn = keyof typeof RECORD_LIST.columns

/** What can have no value in a tab is no column there. */
const NOT_IN: Readonly<Partial<Record<RecordTab, readonly RecordColumn[]>>> = {
  running: ['closedOn', 'days', 'outcome', 'points'],
  closed: ['clock'],
}

/** The columns of 案件调解记录; `tab` null where a report's number led here. */
function recordColumns(tab: RecordTab | null, from: number): readonly Column<RecordRow>[] {
  return allColumns(tab, from).filter(
    ({ key }) => tab === null || !NOT_IN[tab]?.some((each) => each === key),
  )
}

function allColumns(tab: RecordTab | null, from: number): readonly Column<RecordRow>[] {
  // Beside the columns of closed cases there is no room for 催办: the bar below the list has it.
  const hasUrging = tab === 'running'
  const { columns } = RECORD_LIST
  const column = (
    key: keyof typeof columns,
    cell: (row: RecordRow, index: number) => ReactNode,
    rest: Partial<Column<RecordRow>> = {},
  ): Column<RecordRow> => ({ key, header: columns[key], cell, ...rest })
  return [
    selectionColumn(({ caseId, caseNo }) => ({ id: caseId, label: caseNo })),
    column('index', (_, index) => from + index, {
      isFixed: true,
      card: 'none',
      className: 'cell-start col-number',
    }),
    column(
      'caseNo',
      (row) => (
        <RowLink href={caseHref(row.caseId, 'records', 'progress')} data-row-link="">
          {row.caseNo}
        </RowLink>
      ),
      { isFixed: true, card: 'title', className: 'cell-start col-case-no' },
    ),
    column('referredOn', (row) => row.referredOn),
    column('acceptedOn', (row) => row.acceptedOn ?? <NoValue />),
    column('disputeType', (row) => clipped(row.disputeType), wrapping('sm:min-w-[5.2em]')),
    column('source', (row) => clipped(row.source), wrapping('sm:min-w-[5.2em]')),
    column('parties', (row) => <PartiesCell {...row} />, {
      headClass: 'sm:min-w-[6.5em]',
      className: 'col-parties',
    }),
    column('amount', (row) => row.amount ?? <NoValue />, { align: 'right' }),
    column('court', (row) => clipped(row.courtName), wrapping('sm:min-w-[5.2em]')),
    column('mediator', (row) => row.mediator ?? <NoValue />),
    column(
      'status',
      (row) => (
        <>
          <StatusBadge status={row.status} />
          {hasUrging ? <UrgedNote urge={row.urge} /> : null}
        </>
      ),
      { card: 'aside' },
    ),
    column('clock', (row) => <DueCell clock={row.clock} withKind={false} />),
    column('closedOn', (row) => row.closedOn ?? <NoValue />),
    column(
      'days',
      (row) => (row.closingDays === null ? <NoValue /> : RECORD_LIST.days(row.closingDays)),
      { align: 'right' },
    ),
    column(
      'outcome',
      (row) => (row.outcome ? clipped(row.outcome) : <NoValue />),
      wrapping('sm:min-w-[4.2em]'),
    ),
    column('points', (row) => row.totalPoints ?? <NoValue />, { align: 'right' }),
    column(
      'actions',
      (row) => (
        <span className="row-acts">
          {hasUrging && row.urge?.ability.allowed ? (
            <RowAct act="urge" caseId={row.caseId} label={CASE_ACTS.urge} />
          ) : null}
          <RowLink
            href={caseHref(row.caseId, 'records', 'progress')}
            aria-label={CASE_ACTS.progress}
          >
            {CASE_ACTS.progressShort}
          </RowLink>
          <RowLink href={caseHref(row.caseId, 'records')} aria-label={CASE_ACTS.detail}>
            {CASE_ACTS.detailShort}
          </RowLink>
        </span>
      ),
      { sticky: 'end', isFixed: true, card: 'foot', className: 'col-acts' },
    ),
  ]
}

/** 案件调解记录: a table on a desk, the same rows as cards on a phone. */
export function recordTable(tab: RecordTab | null, from: number): ListTable<RecordRow> {
  return {
    caption: INSTITUTION_MENU.records,
    columns: recordColumns(tab, from),
    rowKey: ({ caseId }) => caseId,
    isStacked: true,
    isNarrow: true,
  }
}
