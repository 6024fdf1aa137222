import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { shown } from '@/lib/edge/shown'
import { declineConditions, DECLINES } from '@/lib/labels/zh-CN/institution'
import { DECLINE_CONDITIONS, findDeclines } from '@/lib/queries/institution/find-declines'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import { pageHref, readParams } from '@/lib/edge/search-params'
import { DeclineTable } from './_components/decline-table'

export const metadata: Metadata = { title: DECLINES.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 不受理记录: what the institution declined, without anything of the parties. */
export default async function DeclinesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const view = await shown(findDeclines(actor, readParams(await searchParams, [...DECLINE_CONDITIONS, 'after', 'before', 'from'])))
  const { rows, from, total, asked } = view
  const conditions = declineConditions(asked)
  const empty = total > 0
    ? <EmptyState title={DECLINES.stale} action={<Link href="/institution/declines" className={buttonClasses()}>{DECLINES.first}</Link>} />
    : conditions.length > 0 ? <EmptyState title={DECLINES.noMatch} />
    : (
      <EmptyState title={DECLINES.emptyTitle} action={<Link href="/institution/cases" className={buttonClasses()}>{DECLINES.toList}</Link>}>
        <p>{DECLINES.emptyText}</p>
      </EmptyState>
    )
  return (
    <>
      <PageHeader title={DECLINES.title} subtitle={DECLINES.subtitle} />
      <Card flush>
        {conditions.length > 0 ? (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line-2 px-4 py-2.5 text-ink-2">
            {conditions.map((words) => <span key={words}>{words}</span>)}
            <Link href="/institution/declines" className="text-court underline-offset-4 hover:underline print:hidden">{DECLINES.showAll}</Link>
          </p>
        ) : null}
        <DeclineTable rows={rows} from={from} empty={empty} />
        <PaginationNav
          total={total}
          unit={DECLINES.unit}
          range={rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined}
          previousHref={view.previous && pageHref('/institution/declines', { ...asked, before: view.previous, from: from - PAGE_SIZE })}
          nextHref={view.next && pageHref('/institution/declines', { ...asked, after: view.next, from: from + rows.length })}
        />
      </Card>
    </>
  )
}
