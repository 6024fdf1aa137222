import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SEEN_EXPORTS } from '@/lib/labels/zh-CN/security'
import { findSeenExports, SEEN_EXPORT_PARAMS } from '@/lib/queries/security/find-exports'
import { ExportsFilter } from './_components/exports-filter'
import { exportsTable } from './_components/exports-table'

export const metadata: Metadata = { title: SEEN_EXPORTS.title }

const PATH = '/security/exports'

/** 导出记录: what left the platform as a file, and by whom. */
export default async function ExportsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const address = readParams(await searchParams, SEEN_EXPORT_PARAMS)
  const view = await orNotFound(findSeenExports(actor, address))
  const { query } = view
  return (
    <ListPage
      title={SEEN_EXPORTS.title}
      subtitle={SEEN_EXPORTS.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      filter={<ExportsFilter action={PATH} view={view} />}
      table={exportsTable(view.from)}
      empty={
        <EmptyList
          isNarrowed={Object.values(query).some(Boolean)}
          noMatch={{
            title: SEEN_EXPORTS.noMatch,
            text: SEEN_EXPORTS.noMatchText,
            link: { href: PATH, label: SEEN_EXPORTS.filter.reset },
          }}
          nothing={{ title: SEEN_EXPORTS.empty }}
        />
      }
      unit={SEEN_EXPORTS.unit}
      links={listLinks(PATH, { ...query }, view)}
      withoutKeys={['Enter']}
    />
  )
}
