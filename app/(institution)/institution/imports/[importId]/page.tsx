import type { Metadata } from 'next'
import { ListPage } from '@/components/list/list-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { IMPORT_KIND, IMPORT_PAGE, IMPORTS, rowState } from '@/lib/labels/zh-CN/import'
import { getImport, type ImportView } from '@/lib/queries/institution/get-import'
import { CommonMistakes } from './_components/common-mistakes'
import { ImportState } from './_components/import-state'
import { lineTable } from './_components/line-table'

export const metadata: Metadata = { title: IMPORTS.title }

type Props = SearchParamsProps & { params: Promise<{ importId: string }> }

const PATH = '/institution/imports'
const TABS = ['ready', 'refused', 'repeated', 'made', 'failed'] as const

/** All lines, and those of each result that occurs. */
function tabsOf({ counts, shown, total }: ImportView, path: string) {
  const results = TABS.filter((state) => counts[state] > 0 || shown === state)
  return [
    { href: path, label: IMPORT_PAGE.all, count: total, isCurrent: shown === null },
    ...results.map((state) => ({
      href: pageHref(path, { state }),
      label: rowState[state],
      count: counts[state],
      isCurrent: shown === state,
    })),
  ]
}

/** One import: the check of every line, the run, and its results. */
export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { importId } = await params
  const query = readParams(await searchParams, ['state', 'after', 'before'])
  const view = await orNotFound(getImport(actor, { ...query, importId }))
  const { shown, previous, next } = view
  const path = `${PATH}/${view.id}`
  return (
    <ListPage
      title={IMPORT_KIND[view.kind]}
      subtitle={IMPORT_PAGE.uploaded(view.uploaded.at, view.uploaded.by)}
      trail={
        <Breadcrumb items={[{ label: IMPORT_PAGE.back, href: PATH }, { label: view.fileName }]} />
      }
      printedBy={printedBy(actor)}
      view={{ rows: view.lines, total: shown ? view.counts[shown] : view.total }}
      exported={{ list: 'import_result', params: { import: view.id }, label: IMPORT_PAGE.result }}
      above={
        <>
          <Card title={IMPORT_PAGE.runTitle} className="mb-4">
            <ImportState view={view} />
          </Card>
          {view.common.length > 0 ? <CommonMistakes mistakes={view.common} /> : null}
        </>
      }
      tabs={tabsOf(view, path)}
      table={lineTable(view.kind)}
      empty={<EmptyState title={IMPORT_PAGE.empty} />}
      unit={IMPORT_PAGE.rowUnit}
      links={{
        previousHref: previous && pageHref(path, { state: shown, before: previous }),
        nextHref: next && pageHref(path, { state: shown, after: next }),
      }}
      withoutKeys={view.counts.made > 0 ? ['/'] : ['/', 'Enter']}
    />
  )
}
