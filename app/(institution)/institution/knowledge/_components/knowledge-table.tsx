import type { Column, ListTable } from '@/components/list/data-table'
import { indexColumn } from '@/components/list/index-column'
import { RowTitle } from '@/components/list/row-title'
import { Chip } from '@/components/ui/chip'
import { KNOWLEDGE } from '@/lib/labels/zh-CN/knowledge'
import type { KnowledgeRow } from '@/lib/queries/institution/find-knowledge'

/** The columns of 常见问题. */
function knowledgeColumns(from: number): readonly Column<KnowledgeRow>[] {
  const { columns } = KNOWLEDGE
  return [
    indexColumn(columns.index, from),
    {
      key: 'question',
      header: columns.question,
      sticky: true,
      isFixed: true,
      card: 'title',
      className: 'whitespace-normal sm:min-w-[16em] sm:max-w-[32em]',
      cell: (row) => <RowTitle href={`/institution/knowledge/${row.id}`}>{row.question}</RowTitle>,
    },
    { key: 'field', header: columns.field, cell: (row) => row.field },
    {
      key: 'state',
      header: columns.state,
      card: 'aside',
      cell: ({ isWithdrawn }) => (
        <Chip tone={isWithdrawn ? 'neutral' : 'ok'}>
          {isWithdrawn ? KNOWLEDGE.withdrawn : KNOWLEDGE.published}
        </Chip>
      ),
    },
    { key: 'updated', header: columns.updated, cell: (row) => row.updatedAt },
    { key: 'by', header: columns.by, cell: (row) => row.updatedBy },
  ]
}

/** 常见问题: a table on a desk, cards on a phone. */
export function knowledgeTable(from: number): ListTable<KnowledgeRow> {
  return {
    caption: KNOWLEDGE.title,
    columns: knowledgeColumns(from),
    rowKey: ({ id }) => id,
    isStacked: true,
  }
}
