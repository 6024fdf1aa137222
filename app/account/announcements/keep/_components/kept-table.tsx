import type { Column, ListTable } from '@/components/list/data-table'
import { RowTitle } from '@/components/list/row-title'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { KEPT_HREF } from '@/app/_components/announcement-menu'
import type { AnnouncementPhase } from '@/lib/domain/announcement/announcement'
import { ANNOUNCEMENT, announcementPhase } from '@/lib/labels/zh-CN/announcement'
import type { KeptRow } from '@/lib/queries/announcement/find-kept-announcements'

const { columns } = ANNOUNCEMENT

export const PHASE_TONES = {
  draft: 'neutral',
  coming: 'court',
  shown: 'ok',
  over: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<AnnouncementPhase, ChipTone>

const COLUMNS: readonly Column<KeptRow>[] = [
  {
    key: 'title',
    header: columns.title,
    card: 'title',
    isFixed: true,
    className: 'wrap sm:min-w-[14em]',
    cell: ({ id, title, isImportant }) => (
      <>
        <RowTitle href={`${KEPT_HREF}/${id}`}>{title}</RowTitle>
        {isImportant ? (
          <span className="ml-2 text-sm text-danger">{ANNOUNCEMENT.important}</span>
        ) : null}
      </>
    ),
  },
  {
    key: 'phase',
    header: columns.phase,
    card: 'aside',
    cell: ({ phase }) => <Chip tone={PHASE_TONES[phase]}>{announcementPhase[phase]}</Chip>,
  },
  {
    key: 'audiences',
    header: columns.audiences,
    className: 'wrap sm:min-w-[8em]',
    cell: ({ audiences }) => audiences,
  },
  { key: 'days', header: columns.days, cell: ({ days }) => days },
  { key: 'reads', header: columns.reads, align: 'right', cell: ({ reads }) => reads ?? '—' },
  {
    key: 'updated',
    header: columns.updated,
    cell: ({ updated, updatedBy }) => `${updated} ${updatedBy}`,
  },
]

/** 公告管理: a table on a desk, cards on a phone. */
export const KEPT_TABLE: ListTable<KeptRow> = {
  caption: ANNOUNCEMENT.keepTitle,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  isStacked: true,
}
