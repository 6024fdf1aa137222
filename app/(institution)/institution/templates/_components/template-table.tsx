import { DataTable, NoValue, type Column } from '@/components/list/data-table'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import type { TemplateRow } from '@/lib/queries/institution/get-templates'

const COLUMNS: readonly Column<TemplateRow>[] = [
  {
    key: 'name',
    header: TEMPLATES.document,
    card: 'title',
    cell: ({ kind, name }) => (
      <SoftLink
        href={`/institution/templates/${kind}`}
        className="text-court underline-offset-4 hover:underline"
      >
        {name}
      </SoftLink>
    ),
  },
  {
    key: 'inForce',
    header: TEMPLATES.inUse,
    cell: ({ inForce, isOwn }) => (isOwn ? <Chip tone="court">{inForce}</Chip> : inForce),
  },
  { key: 'coming', header: TEMPLATES.next, cell: ({ coming }) => coming ?? <NoValue /> },
]

/** The documents, each with the template that is used and the one that comes next. */
export function TemplateTable({ rows }: { rows: readonly TemplateRow[] }) {
  return (
    <DataTable
      caption={TEMPLATES.caption}
      columns={COLUMNS}
      rows={rows}
      rowKey={({ kind }) => kind}
      isStacked
      isWhole
    />
  )
}
