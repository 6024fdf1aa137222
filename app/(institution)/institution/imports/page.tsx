import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { CaseListFoot } from '@/components/list/case-list-foot'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { hideableColumns } from '@/components/list/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks, sizeInAddress } from '@/lib/edge/page/list-links'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { findImports, IMPORT_NAMES } from '@/lib/queries/institution/find-imports'
import { ImportSearch } from './_components/import-search'
import { importColumns, ImportTable } from './_components/import-table'
import { UploadForm } from './_components/upload-form'

export const metadata: Metadata = { title: IMPORTS.title }

const PATH = '/institution/imports'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 案件补录: lists of cases and of mediators from spreadsheets, first checked, then made. */
export default async function ImportsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(
    findImports(actor, readParams(await searchParams, [...IMPORT_NAMES, ...PAGE_PARAMS])),
  )
  const { rows, query, preference } = view
  const size = sizeInAddress(view.size)
  const [columns, links, resetHref] = [
    importColumns(view.from),
    listLinks(PATH, query, view),
    pageHref(PATH, { size }),
  ]
  return (
    <div data-print="list">
      <PageHeader
        title={IMPORTS.title}
        subtitle={IMPORTS.subtitle}
        actions={
          <>
            <ListViewButton
              list="imports"
              columns={hideableColumns(columns)}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <div className="flex flex-col gap-4">
        <Card title={IMPORTS.upload} className="print:hidden">
          <UploadForm />
        </Card>
        <ListFrame>
          <Card title={IMPORTS.list} flush>
            <ImportSearch action={PATH} query={query} size={size} resetHref={resetHref} />
            <ListKeys rowsKey={rows.map(({ id }) => id).join()}>
              <ImportTable
                columns={columns}
                rows={rows}
                preference={preference}
                empty={
                  <NoImports
                    total={view.total}
                    isNarrowed={Object.values(query).some(Boolean)}
                    firstHref={links.firstHref}
                    resetHref={resetHref}
                  />
                }
              />
            </ListKeys>
            <CaseListFoot unit={IMPORTS.unit} view={{ ...view, isMore: false }} links={links} />
          </Card>
        </ListFrame>
      </div>
    </div>
  )
}

function NoImports({
  total,
  isNarrowed,
  firstHref,
  resetHref,
}: {
  total: number
  isNarrowed: boolean
  firstHref: string
  resetHref: string
}) {
  if (total > 0)
    return (
      <EmptyState
        title={IMPORTS.stale}
        action={
          <a data-soft href={firstHref} className={buttonClasses()}>
            {IMPORTS.first}
          </a>
        }
      />
    )
  if (!isNarrowed) return <EmptyState title={IMPORTS.emptyTitle}>{IMPORTS.emptyText}</EmptyState>
  return (
    <EmptyState
      icon="search-x"
      title={IMPORTS.noMatch}
      action={
        <a data-soft href={resetHref} className={buttonClasses()}>
          {IMPORTS.filter.reset}
        </a>
      }
    >
      {IMPORTS.noMatchText}
    </EmptyState>
  )
}
