import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import { findImports, IMPORT_NAMES } from '@/lib/queries/institution/find-imports'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { ImportSearch } from './_components/import-search'
import { importTable } from './_components/import-table'
import { UploadForm } from './_components/upload-form'

export const metadata: Metadata = { title: IMPORTS.title }

const PATH = '/institution/imports'
const PARAMS = [...IMPORT_NAMES, ...PAGE_PARAMS]

/** 案件补录: lists of cases and of mediators from spreadsheets, first checked, then imported. */
export default async function ImportsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findImports(actor, readParams(await searchParams, PARAMS)))
  const size = sizeParam(view.size)
  const links = listLinks(PATH, view.query, view)
  const resetHref = pageHref(PATH, { size })
  return (
    <ListPage
      title={IMPORTS.title}
      subtitle={IMPORTS.subtitle}
      view={view}
      above={
        <Card title={IMPORTS.upload} className="mb-4 print:hidden">
          <UploadForm />
        </Card>
      }
      cardTitle={IMPORTS.list}
      filter={<ImportSearch action={PATH} query={view.query} size={size} resetHref={resetHref} />}
      table={importTable(view.from)}
      empty={
        <EmptyList
          total={view.total}
          isNarrowed={Object.values(view.query).some(Boolean)}
          stale={{ title: IMPORTS.stale, link: { href: links.firstHref, label: IMPORTS.first } }}
          noMatch={{
            icon: 'search-x',
            title: IMPORTS.noMatch,
            text: IMPORTS.noMatchText,
            link: { href: resetHref, label: IMPORTS.filter.reset },
          }}
          nothing={{ title: IMPORTS.emptyTitle, text: IMPORTS.emptyText }}
        />
      }
      unit={IMPORTS.unit}
      links={links}
    />
  )
}
