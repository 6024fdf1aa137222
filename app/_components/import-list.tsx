import type { ReactNode } from 'react'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { Card } from '@/components/ui/card'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { pageHref } from '@/lib/edge/page/search-params'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import type { ImportListView } from '@/lib/queries/import/find-imports'
import { ImportSearch } from '@/components/import/import-search'
import { importTable } from '@/components/import/import-table'
import { UploadForm } from '@/components/import/upload-form'

export interface ImportListProps {
  title: string
  subtitle: string
  trail?: ReactNode
  path: string
  kinds: readonly ImportKind[]
  view: ImportListView
}

/** Lists of one institution or court from spreadsheets: one is uploaded, and those that were. */
export function ImportList({ title, subtitle, trail, path, kinds, view }: ImportListProps) {
  const size = sizeParam(view.size)
  const links = listLinks(path, view.query, view)
  const resetHref = pageHref(path, { size })
  return (
    <ListPage
      title={title}
      subtitle={subtitle}
      trail={trail}
      view={view}
      above={
        <Card title={IMPORTS.upload} className="mb-4 print:hidden">
          <UploadForm path={path} kinds={kinds} />
        </Card>
      }
      cardTitle={IMPORTS.list}
      filter={
        <ImportSearch
          action={path}
          query={view.query}
          size={size}
          resetHref={resetHref}
          kinds={kinds}
        />
      }
      table={importTable(path, view.from)}
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
