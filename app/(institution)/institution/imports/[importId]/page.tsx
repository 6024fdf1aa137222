import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/list/export-link'
import { Notice } from '@/components/ui/notice'
import { PaginationNav } from '@/components/list/pagination-nav'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { pageHref, readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { IMPORT_KIND, IMPORT_PAGE, IMPORTS, rowState } from '@/lib/labels/zh-CN/import'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import { getImport, type ImportView } from '@/lib/queries/institution/get-import'
import { LineTable } from './_components/line-table'
import { RunImport } from './_components/run-import'

export const metadata: Metadata = { title: IMPORTS.title }

type Props = {
  params: Promise<{ importId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const TABS = ['ready', 'refused', 'repeated', 'made', 'failed'] as const

/** One import: what the check found in every line, the import itself, and what became of it. */
export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { importId } = await params
  const view = await orNotFound(
    getImport(actor, { ...readParams(await searchParams, ['state', 'after', 'before']), importId }),
  )
  const path = `/institution/imports/${view.id}`
  const href = (asked: Record<string, string | number | null>) =>
    pageHref(path, { state: view.shown, ...asked })
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
          <Standing view={view} />
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

/** Where the import stands: to be started or continued, without anything to make, or done with the way on from here. */
function Standing({ view }: { view: ImportView }) {
  const { id, kind, state, ready, counts, cannotRun, total } = view
  if (total > 0 && counts.repeated === total)
    return <Notice tone="info">{IMPORT_PAGE.allRepeated(total)}</Notice>
  if (ready === 0) return <Notice tone="warn">{IMPORT_PAGE.nothing}</Notice>
  if (state !== 'finished') {
    const first = {
      made: counts.made,
      failed: ready - counts.made - counts.ready,
      left: counts.ready,
    }
    return (
      <RunImport
        key={`${state}:${counts.ready}`}
        importId={id}
        kind={kind}
        state={state}
        first={first}
        cannotRun={cannotRun}
      />
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="ok">{IMPORT_PAGE.done(counts.made, ready - counts.made)}</Notice>
      {kind === 'mediators' ? <Notice tone="info">{IMPORT_PAGE.passwords}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {kind === 'cases' ? (
          <>
            <Link
              href={pageHref('/institution/records', { import: id })}
              className={buttonClasses()}
            >
              {IMPORT_PAGE.toCases}
            </Link>
            <Link
              href={pageHref('/institution/cases', { tab: 'assign', import: id })}
              className={buttonClasses('primary')}
            >
              {IMPORT_PAGE.toUnassigned}
            </Link>
          </>
        ) : (
          <>
            <Link href="/institution/people" className={buttonClasses()}>
              {IMPORT_PAGE.toPeople}
            </Link>
            <Link
              href={pageHref('/institution/people/passwords', { import: id })}
              className={buttonClasses('primary')}
            >
              {PASSWORDS.linkShort}
            </Link>
          </>
        )}
      </div>
    </div>
  )
}
