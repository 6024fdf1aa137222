import type { Column, ListTable } from '@/components/list/data-table'
import { indexColumn } from '@/components/list/index-column'
import { RowTitle } from '@/components/list/row-title'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { ApplicationState } from '@/lib/domain/application/application'
import { applicationState } from '@/lib/labels/zh-CN/application'
import { APPLICATION_DESK as DESK } from '@/lib/labels/zh-CN/application-desk'
import type { ApplicationRow } from '@/lib/queries/institution/find-applications'
import { DeskDue } from '../../_components/desk-due'

const TONES: Record<ApplicationState, ChipTone> = {
  draft: 'neutral',
  submitted: 'warn',
  accepted: 'ok',
  declined: 'neutral',
  withdrawn: 'neutral',
}

const NONE = '—'

function applicationColumns(from: number): readonly Column<ApplicationRow>[] {
  const { columns } = DESK
  return [
    indexColumn(columns.index, from),
    {
      key: 'applicant',
      header: columns.applicant,
      sticky: true,
      isFixed: true,
      card: 'title',
      cell: (row) => (
        <RowTitle href={`/institution/applications/${row.id}`}>{row.applicant}</RowTitle>
      ),
    },
    { key: 'respondent', header: columns.respondent, cell: (row) => row.respondent || NONE },
    { key: 'due', header: columns.due, cell: (row) => <DeskDue row={row} late={DESK.late} /> },
    {
      key: 'state',
      header: columns.state,
      card: 'aside',
      cell: ({ state }) => <Chip tone={TONES[state]}>{applicationState[state]}</Chip>,
    },
    { key: 'field', header: columns.field, cell: (row) => row.field },
    {
      key: 'amount',
      header: columns.amount,
      align: 'right',
      cell: (row) => row.amount ?? NONE,
    },
    { key: 'submitted', header: columns.submitted, cell: (row) => row.submittedAt },
    { key: 'by', header: columns.by, cell: (row) => row.answeredBy ?? NONE },
  ]
}

/** 调解申请: a table on a desk, cards on a phone. */
export function applicationTable(from: number): ListTable<ApplicationRow> {
  return {
    caption: DESK.title,
    columns: applicationColumns(from),
    rowKey: ({ id }) => id,
    isStacked: true,
  }
}
