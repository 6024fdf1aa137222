import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { DataTable, type Column } from '@/components/list/data-table'
import { RowTitle } from '@/components/list/row-title'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DICTIONARY } from '@/lib/labels/zh-CN/dictionary'
import { findDictionaryList, type DictionaryRow } from '@/lib/queries/system/find-dictionaries'

export const metadata: Metadata = { title: DICTIONARY.title }

const COLUMNS: readonly Column<DictionaryRow>[] = [
  {
    key: 'name',
    header: DICTIONARY.title,
    card: 'title',
    className: 'wrap sm:min-w-[16em]',
    cell: ({ key, name, meaning }) => (
      <>
        <RowTitle href={`/system/dictionaries/${key}`}>{name}</RowTitle>
        <span className="block text-sm font-normal text-ink-3">{meaning}</span>
      </>
    ),
  },
  {
    key: 'count',
    header: DICTIONARY.values,
    cell: ({ inForce, all }) => DICTIONARY.count(inForce, all),
  },
]

/** 字典. Not a ListPage: a complete table with nothing to search, page or export. */
export default async function DictionariesPage() {
  const rows = await orNotFound(findDictionaryList(await requireActor(), {}))
  return (
    <>
      <PageHeader title={DICTIONARY.title} subtitle={DICTIONARY.subtitle} />
      <div className="flex flex-col gap-4">
        <Card flush>
          <DataTable
            caption={DICTIONARY.title}
            columns={COLUMNS}
            rows={rows}
            rowKey={({ key }) => key}
            isStacked
          />
        </Card>
        <Card title={DICTIONARY.elsewhere}>
          <ul className="flex list-disc flex-col gap-1 pl-5 text-ink-2">
            {DICTIONARY.elsewhereLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  )
}
