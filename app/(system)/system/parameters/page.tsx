import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { DataTable, type Column } from '@/components/list/data-table'
import { RowTitle } from '@/components/list/row-title'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import { findParameters } from '@/lib/queries/system/find-parameters'
import type { ParameterRow } from '@/lib/queries/system/present-parameter'

export const metadata: Metadata = { title: PARAMETER.title }

const { columns } = PARAMETER

/** On paper too a heading is read across. */
const HEAD = 'min-w-[4em]'

const COLUMNS: readonly Column<ParameterRow>[] = [
  {
    key: 'name',
    header: columns.name,
    card: 'title',
    className: 'wrap sm:min-w-[16em] lg:w-[24em]',
    cell: ({ key, name, meaning }) => (
      <>
        <RowTitle href={`/system/parameters/${key}`}>{name}</RowTitle>
        <span className="block text-sm font-normal text-ink-3">{meaning}</span>
      </>
    ),
  },
  {
    key: 'value',
    header: columns.value,
    headClass: HEAD,
    className: 'lg:w-[8em]',
    cell: ({ value, ownCourts }) => (
      <>
        <span className="font-semibold">{value}</span>
        {ownCourts ? <span className="block text-sm text-ink-3">{ownCourts}</span> : null}
      </>
    ),
  },
  {
    key: 'since',
    header: columns.since,
    headClass: HEAD,
    className: 'lg:w-[9em]',
    cell: ({ since }) => since,
  },
  {
    key: 'coming',
    header: columns.coming,
    headClass: HEAD,
    className: 'wrap lg:w-[9em]',
    cell: ({ coming }) => coming ?? '—',
  },
  { key: 'bounds', header: columns.bounds, className: 'wrap', cell: ({ bounds }) => bounds },
  { key: 'basis', header: columns.basis, className: 'wrap', cell: ({ basis }) => basis },
  {
    key: 'by',
    header: columns.by,
    headClass: HEAD,
    className: 'wrap lg:w-[8em]',
    cell: ({ changed }) => changed ?? '—',
  },
]

/**
 * 参数 by group. Not a ListPage: complete tables with nothing to search, page or export.
 */
export default async function ParametersPage() {
  const groups = await orNotFound(findParameters(await requireActor(), {}))
  return (
    <>
      <PageHeader title={PARAMETER.title} subtitle={PARAMETER.subtitle} />
      <div className="flex flex-col gap-4">
        {groups.map(({ group, title, rows }) => (
          <Card key={group} title={title} flush>
            <DataTable
              caption={title}
              columns={COLUMNS}
              rows={rows}
              rowKey={({ key }) => key}
              isStacked
            />
          </Card>
        ))}
        <Card title={PARAMETER.byCourtTitle}>
          <p className="text-ink-2">
            {PARAMETER.byCourtNote}
            <SoftLink href="/system/courts" className={cn(buttonClasses('link'), 'ml-2')}>
              {PARAMETER.toCourts}
            </SoftLink>
          </p>
        </Card>
      </div>
    </>
  )
}
