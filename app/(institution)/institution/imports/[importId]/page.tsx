import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/list/export-link'
import { PaginationNav } from '@/components/list/pagination-nav'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { IMPORT_KIND, IMPORT_PAGE, IMPORTS, rowState } from '@/lib/labels/zh-CN/import'
import { getImport } from '@/lib/queries/institution/get-import'
import { LineTable } from './_components/line-table'
import { ImportState } from './_components/import-state'

export const metadata: Metadata = { title: IMPORTS.title }

type Props = {
  params: Promise<{ importId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const TABS = ['ready', 'refused', 'repeated', 'made', 'failed'] as const

/** One import: the check of every line, the run, and its results. */
export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { importId } = await params
  const view = await orNotFound(
    getImport(actor, { ...readParams(await searchParams, ['state', 'after', 'before']), importId }),
  )
  const path = `/institution/imports/${view.id}`
  const href = (place: Record<string, string | number | null>) =>
    pageHref(path, { state: view.shown, ...place })
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: IMPORT_PAGE.back, href: '/institution/imports' },
              { label: view.fileName },
            ]}
          />
        }
        title={IMPORT_KIND[view.kind]}
        subtitle={IMPORT_PAGE.uploaded(view.uploaded.at, view.uploaded.by)}
        actions={
          <ExportLink
            list="import_result"
            params={{ import: view.id }}
            label={IMPORT_PAGE.result}
          />
        }
      />
      <div className="flex flex-col gap-4">
        <Card title={IMPORT_PAGE.runTitle}>
          <ImportState view={view} />
        </Card>
        <Card flush>
          <TabsNav
            label={IMPORT_PAGE.tabs}
            tabs={[
              {
                href: path,
                label: IMPORT_PAGE.all,
                count: view.total,
                isCurrent: view.shown === null,
              },
              ...TABS.filter((state) => view.counts[state] > 0 || view.shown === state).map(
                (state) => ({
                  href: pageHref(path, { state }),
                  label: rowState[state],
                  count: view.counts[state],
                  isCurrent: view.shown === state,
                }),
              ),
            ]}
          />
          <LineTable
            kind={view.kind}
            caption={IMPORT_PAGE.tabs}
            lines={view.lines}
            empty={<EmptyState title={IMPORT_PAGE.empty} />}
          />
          <PaginationNav
            total={view.shown ? view.counts[view.shown] : view.total}
            unit={IMPORT_PAGE.rowUnit}
            previousHref={view.previous === null ? null : href({ before: view.previous })}
            nextHref={view.next === null ? null : href({ after: view.next })}
          />
        </Card>
      </div>
    </>
  )
}
