import type { Column, ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { Chip } from '@/components/ui/chip'
import { COMPLAINTS, complaintState } from '@/lib/labels/zh-CN/complaint'
import type { ComplaintRow } from '@/lib/queries/complaint/find-complaints'

const NONE = '—'
const TONE = { waiting: 'warn', answered: 'ok', withdrawn: 'neutral' } as const

function complaintColumns(path: string): readonly Column<ComplaintRow>[] {
  const { columns } = COMPLAINTS
  return [
    {
      key: 'caseNo',
      header: columns.caseNo,
      sticky: true,
      isFixed: true,
      card: 'title',
      cell: ({ id, caseNo }) => (
        <RowLink href={`${path}/${id}`} data-row-link className="row-link">
          {caseNo}
        </RowLink>
      ),
    },
    {
      key: 'state',
      header: columns.state,
      card: 'aside',
      cell: ({ state, taken }) => (
        <span className="flex flex-wrap gap-1">
          <Chip tone={TONE[state]}>{complaintState[state]}</Chip>
          {taken ? <Chip tone="neutral">{taken}</Chip> : null}
        </span>
      ),
    },
    { key: 'about', header: columns.about, cell: ({ about }) => about },
    {
      key: 'ground',
      header: columns.ground,
      className: 'whitespace-normal sm:max-w-[24em]',
      cell: ({ ground }) => ground,
    },
    { key: 'complainant', header: columns.complainant, cell: ({ complainant }) => complainant },
    { key: 'filedAt', header: columns.filedAt, cell: ({ filedAt }) => filedAt },
    { key: 'by', header: columns.answeredBy, cell: ({ answeredBy }) => answeredBy ?? NONE },
  ]
}

/** 投诉; `path`: the address of the list. */
export function complaintTable(path: string): ListTable<ComplaintRow> {
  return {
    caption: COMPLAINTS.title,
    columns: complaintColumns(path),
    rowKey: ({ id }) => id,
    isStacked: true,
  }
}
