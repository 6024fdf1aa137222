import { CellNote, type Column, type ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { COURT } from '@/lib/labels/zh-CN/court'
import { DESK } from '@/lib/labels/zh-CN/court-desk'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import type { DeskRow } from '@/lib/queries/court/desk-row'
import { ClockCell } from '../../cases/_components/clock-cell'
import { CHASE_BOX, ChasedCell, ChaseLink } from './chase-cells'

const address = ({ caseId }: DeskRow) => `/court/cases/${caseId}`

const COLUMNS: readonly Column<DeskRow>[] = [
  {
    key: 'caseNo',
    header: DESK.rows.caseNo,
    card: 'title',
    isFixed: true,
    cell: (row) => (
      <>
        <RowLink href={address(row)} data-row-link className="case-link">
          {row.caseNo}
        </RowLink>
        <CellNote>{[row.applicants, row.respondents].filter(Boolean).join(' / ')}</CellNote>
      </>
    ),
  },
  {
    key: 'node',
    header: DESK.rows.node,
    className: 'wrap',
    cell: (row) => (
      <>
        {row.node}
        <CellNote>{row.holders.join('，')}</CellNote>
      </>
    ),
  },
  { key: 'clock', header: DESK.rows.clock, cell: (row) => <ClockCell clock={row.clock} /> },
  { key: 'chased', header: DESK.rows.chased, cell: (row) => <ChasedCell row={row} /> },
  {
    key: 'act',
    header: DESK.rows.act,
    card: 'foot',
    isFixed: true,
    cell: (row) => (
      <span className="row-acts">
        {row.mayChase ? <ChaseLink row={row} /> : null}
        {row.acts.map((act) => (
          <RowLink
            key={act}
            href={`${address(row)}/${act}`}
            aria-label={RETURNED_ACTS[act].of(row.caseNo)}
          >
            {RETURNED_ACTS[act].short}
          </RowLink>
        ))}
        {row.isAfter ? (
          <RowLink href={`${address(row)}/stage`} aria-label={STAGE.of(row.caseNo)}>
            {STAGE.open}
          </RowLink>
        ) : null}
        <RowLink href={`${address(row)}/progress`} aria-label={COURT.list.progress}>
          {CASE_ACTS.progressShort}
        </RowLink>
      </span>
    ),
  },
]

/**
 * The cases of the desk: a table, the same rows as cards on a phone; with boxes where one of them
 * can be called for.
 */
export function deskTable(rows: readonly DeskRow[]): ListTable<DeskRow> {
  return {
    caption: DESK.list,
    columns: rows.some(({ mayChase }) => mayChase) ? [CHASE_BOX, ...COLUMNS] : COLUMNS,
    rowKey: ({ caseId }) => caseId,
    isStacked: true,
  }
}
