import type { ReactNode } from 'react'
import type { ListTable } from '@/components/list/data-table'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import type { Actor } from '@/lib/domain/access/roles'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref } from '@/lib/edge/page/search-params'
import type { PageView } from '@/lib/queries/paging/page-view'
import { DeskSearch, type DeskSearchProps } from './desk-search'

/**
 * A desk to which people write from outside: what waits first, then what is found by conditions.
 */
export function DeskPage<Row>({
  actor,
  path,
  view,
  words,
  states,
  search,
  table,
  above,
  actions,
}: {
  actor: Actor
  path: string
  view: PageView<Row> & {
    readonly total: number
    readonly query: DeskSearchProps['query']
    readonly waiting: number
    readonly late: number
  }
  words: Readonly<
    Record<
      'title' | 'unit' | 'stale' | 'first' | 'noMatch' | 'noMatchText' | 'emptyTitle' | 'emptyText',
      string
    >
  > & {
    readonly subtitle: (waiting: number, late: number) => string
    readonly filter: DeskSearchProps['words']
  }
  states: DeskSearchProps['states']
  /** A condition ahead of the others. */
  search?: ReactNode
  table: ListTable<Row>
  above?: ReactNode
  actions?: ReactNode
}) {
  const size = sizeParam(view.size)
  const links = listLinks(path, view.query, view)
  const resetHref = pageHref(path, { size })
  return (
    <ListPage
      title={words.title}
      subtitle={words.subtitle(view.waiting, view.late)}
      printedBy={printedBy(actor)}
      view={view}
      above={above}
      actions={actions}
      filter={
        <DeskSearch
          action={path}
          query={view.query}
          states={states}
          words={words.filter}
          size={size}
          resetHref={resetHref}
        >
          {search}
        </DeskSearch>
      }
      table={table}
      empty={
        <EmptyList
          total={view.total}
          isNarrowed={Object.values(view.query).some(Boolean)}
          stale={{ title: words.stale, link: { href: links.firstHref, label: words.first } }}
          noMatch={{
            icon: 'search-x',
            title: words.noMatch,
            text: words.noMatchText,
            link: { href: resetHref, label: words.filter.reset },
          }}
          nothing={{ title: words.emptyTitle, text: words.emptyText }}
        />
      }
      unit={words.unit}
      links={links}
    />
  )
}
