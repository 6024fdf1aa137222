import type { Column, ListTable } from '@/components/list/data-table'
import { indexColumn } from '@/components/list/index-column'
import { RowTitle } from '@/components/list/row-title'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { ConsultationState } from '@/lib/domain/consultation/consultation'
import { DESK } from '@/lib/labels/zh-CN/consultation-desk'
import { consultationState } from '@/lib/labels/zh-CN/consultation-field'
import type { ConsultationRow } from '@/lib/queries/institution/find-consultations'
import { DeskDue } from '../../_components/desk-due'

const TONES: Record<ConsultationState, ChipTone> = {
  waiting: 'warn',
  answered: 'ok',
  referred: 'neutral',
  closed: 'neutral',
}

const NONE = '—'

/** The columns of 在线咨询. */
function consultationColumns(from: number): readonly Column<ConsultationRow>[] {
  const { columns } = DESK
  return [
    indexColumn(columns.index, from),
    {
      key: 'words',
      header: columns.words,
      sticky: true,
      isFixed: true,
      card: 'title',
      className: 'whitespace-normal sm:min-w-[16em] sm:max-w-[28em]',
      cell: (row) => (
        <RowTitle href={`/institution/consultations/${row.id}`}>
          {row.words || DESK.removed}
        </RowTitle>
      ),
    },
    { key: 'due', header: columns.due, cell: (row) => <DeskDue row={row} late={DESK.late} /> },
    {
      key: 'state',
      header: columns.state,
      card: 'aside',
      cell: ({ state }) => <Chip tone={TONES[state]}>{consultationState[state]}</Chip>,
    },
    { key: 'field', header: columns.field, cell: (row) => row.field },
    { key: 'submitted', header: columns.submitted, cell: (row) => row.submittedAt },
    {
      key: 'entries',
      header: columns.entries,
      align: 'right',
      cell: (row) => DESK.piece(row.entries),
    },
    { key: 'by', header: columns.by, cell: (row) => row.answeredBy ?? NONE },
    { key: 'rating', header: columns.rating, cell: (row) => row.rating ?? NONE },
  ]
}

/** 在线咨询: a table on a desk, cards on a phone. */
export function consultationTable(from: number): ListTable<ConsultationRow> {
  return {
    caption: DESK.title,
    columns: consultationColumns(from),
    rowKey: ({ id }) => id,
    isStacked: true,
  }
}
