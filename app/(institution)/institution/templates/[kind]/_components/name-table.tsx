import { DataTable, type Column } from '@/components/list/data-table'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import type { TemplateView } from '@/lib/queries/institution/get-template'

type TemplateName = TemplateView['names'][number]

const COLUMNS: readonly Column<TemplateName>[] = [
  {
    key: 'name',
    header: TEMPLATES.name,
    card: 'title',
    cell: ({ name, parts }) => (
      <>
        <span className="font-medium">{`{${name}}`}</span>
        {parts ? (
          <span className="block text-sm text-ink-3">
            {TEMPLATES.list(name, parts.map((part) => `{${part}}`).join(''))}
          </span>
        ) : null}
      </>
    ),
  },
  { key: 'meaning', header: TEMPLATES.meaning, cell: ({ meaning }) => meaning },
  {
    key: 'sample',
    header: TEMPLATES.sample,
    cell: ({ sample }) => (
      <span className="line-clamp-3 whitespace-pre-line break-words text-sm">{sample}</span>
    ),
  },
]

/** Every placeholder that the template of a document can have. */
export function NameTable({ names }: { names: readonly TemplateName[] }) {
  return (
    <DataTable
      caption={TEMPLATES.names}
      columns={COLUMNS}
      rows={names}
      rowKey={({ name }) => name}
      isStacked
      isWhole
    />
  )
}
