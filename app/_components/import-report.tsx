import { ListPage } from '@/components/list/list-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { Actor } from '@/lib/domain/access/roles'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref } from '@/lib/edge/page/search-params'
import { IMPORT_KIND, IMPORT_PAGE, rowState } from '@/lib/labels/zh-CN/import'
import type { ImportView } from '@/lib/queries/import/get-import'
import type { ImportLineView } from '@/lib/queries/import/import-line-view'
import { CommonMistakes } from '@/components/import/common-mistakes'
import { ImportState, type ImportStateProps } from '@/components/import/import-state'
import { lineTable } from '@/components/import/line-table'

export interface ImportReportProps extends ImportStateProps {
  /** Where the imports of this institution or court are, and their name. */
  path: string
  back: string
  /** Who prints it. */
  actor: Actor
  /** The page of what a line has become. */
  hrefOf: (madeId: string, line: ImportLineView) => string | null
}

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
export function ImportReport({
  view,
  run,
  after,
  path: folder,
  back,
  actor,
  hrefOf,
}: ImportReportProps) {
  const { shown, previous, next } = view
  const path = `${folder}/${view.id}`
  return (
    <ListPage
      title={IMPORT_KIND[view.kind]}
      subtitle={[
        IMPORT_PAGE.uploaded(view.uploaded.at, view.uploaded.by),
        ...TABS.filter((state) => view.counts[state] > 0).map((state) =>
          IMPORT_PAGE.counted(rowState[state], view.counts[state]),
        ),
      ].join('，')}
      trail={<Breadcrumb items={[{ label: back, href: folder }, { label: view.fileName }]} />}
      printedBy={printedBy(actor)}
      view={{ rows: view.lines, total: shown ? view.counts[shown] : view.total }}
      exported={{ list: 'import_result', params: { import: view.id }, label: IMPORT_PAGE.result }}
      above={
        <>
          <Card title={IMPORT_PAGE.runTitle} className="mb-4">
            <ImportState view={view} run={run} after={after} />
          </Card>
          {view.common.length > 0 ? <CommonMistakes mistakes={view.common} /> : null}
        </>
      }
      tabs={tabsOf(view, path)}
      table={lineTable(view.kind, hrefOf)}
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
