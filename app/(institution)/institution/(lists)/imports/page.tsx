import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { pageHref, readParams } from '@/lib/edge/search-params'
import { shown } from '@/lib/edge/shown'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import { findImports } from '@/lib/queries/institution/find-imports'
import { ImportTable } from './_components/import-table'
import { UploadForm } from './_components/upload-form'

export const metadata: Metadata = { title: IMPORTS.title }

const PATH = '/institution/imports'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 案件补录: lists of cases and of mediators from spreadsheets, first checked, then made. */
export default async function ImportsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await shown(findImports(actor, readParams(await searchParams, ['after', 'before', 'from'])))
  const { rows, from, total } = view
  const empty = total > 0
    ? <EmptyState title={IMPORTS.stale} action={<Link href={PATH} className={buttonClasses()}>{IMPORTS.first}</Link>} />
    : <EmptyState title={IMPORTS.emptyTitle}><p>{IMPORTS.emptyText}</p></EmptyState>
  return (
    <>
      <PageHeader title={IMPORTS.title} subtitle={IMPORTS.subtitle} />
      <div className="flex flex-col gap-4">
        <Card title={IMPORTS.upload}><UploadForm /></Card>
        <Card title={IMPORTS.list} flush>
          <ImportTable rows={rows} from={from} empty={empty} />
          <PaginationNav
            total={total}
            unit={IMPORTS.unit}
            range={rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined}
            previousHref={view.previous && pageHref(PATH, { before: view.previous, from: from - PAGE_SIZE })}
            nextHref={view.next && pageHref(PATH, { after: view.next, from: from + rows.length })}
          />
        </Card>
      </div>
    </>
  )
}
