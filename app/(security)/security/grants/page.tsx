import type { Metadata } from 'next'
import { ListPage } from '@/components/list/list-page'
import type { ListTable } from '@/components/list/data-table'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { GRANTS } from '@/lib/labels/zh-CN/security'
import { getGrants, type GrantRow } from '@/lib/queries/security/get-grants'

export const metadata: Metadata = { title: GRANTS.title }

const { columns, kinds, scope } = GRANTS

const TABLE: ListTable<GrantRow> = {
  caption: GRANTS.title,
  columns: [
    {
      key: 'word',
      header: columns.word,
      card: 'title',
      className: 'wrap font-medium sm:min-w-[12em]',
      cell: ({ word }) => word,
    },
    { key: 'kind', header: columns.kind, card: 'aside', cell: ({ kind }) => kinds[kind] },
    { key: 'scope', header: columns.scope, cell: ({ relation }) => scope[relation] },
    {
      key: 'others',
      header: columns.others,
      className: 'wrap sm:min-w-[14em]',
      cell: ({ others }) =>
        others.length > 0 ? (
          others.join('、')
        ) : (
          <span className="text-ink-3">{GRANTS.noOthers}</span>
        ),
    },
  ],
  rowKey: ({ act }) => act,
  isStacked: true,
}

/** 权限一览: what each role may look at and do, from the system's own table. */
export default async function GrantsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(getGrants(actor, readParams(await searchParams, ['role'])))
  return (
    <ListPage
      title={GRANTS.title}
      subtitle={GRANTS.subtitle}
      printedBy={printedBy(actor)}
      view={{ rows: view.rows, total: view.rows.length }}
      tabs={view.roles.map(({ role, name, count }) => ({
        href: `/security/grants?role=${role}`,
        label: name,
        count,
        isCurrent: role === view.role,
      }))}
      table={TABLE}
      unit={GRANTS.unit}
      withoutKeys={['/', 'Enter']}
    />
  )
}
