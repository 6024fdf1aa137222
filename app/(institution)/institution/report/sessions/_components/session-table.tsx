import type { Column, ListTable } from '@/components/list/data-table'
import { indexColumn } from '@/components/list/index-column'
import { RowTitle } from '@/components/list/row-title'
import { VIDEO_SESSIONS } from '@/lib/labels/zh-CN/video-report'
import type { VideoSessionRow } from '@/lib/queries/institution/find-video-sessions'

function sessionColumns(from: number): readonly Column<VideoSessionRow>[] {
  const { columns } = VIDEO_SESSIONS
  return [
    indexColumn(columns.index, from),
    {
      key: 'caseNo',
      header: columns.caseNo,
      isFixed: true,
      card: 'title',
      cell: ({ caseId, caseNo }) => (
        <RowTitle href={`/institution/cases/${caseId}`}>{caseNo}</RowTitle>
      ),
    },
    { key: 'startsAt', header: columns.startsAt, cell: ({ startsAt }) => startsAt },
    { key: 'meeting', header: columns.meeting, cell: ({ meeting }) => meeting },
    { key: 'mediator', header: columns.mediator, cell: ({ mediator }) => mediator },
    { key: 'state', header: columns.state, cell: ({ state }) => state },
    { key: 'minutes', header: columns.minutes, align: 'right', cell: ({ minutes }) => minutes },
    { key: 'forms', header: columns.forms, cell: ({ forms }) => forms },
    { key: 'broken', header: columns.broken, align: 'right', cell: ({ broken }) => broken },
  ]
}

/** 视频调解会: a table on a desk, cards on a phone. */
export function sessionTable(from: number): ListTable<VideoSessionRow> {
  return {
    caption: VIDEO_SESSIONS.title,
    columns: sessionColumns(from),
    rowKey: ({ id }) => id,
    isStacked: true,
    isNarrow: true,
  }
}
