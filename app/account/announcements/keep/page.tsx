import type { Metadata } from 'next'
import { KEPT_HREF } from '@/app/_components/announcement-menu'
import { DataTable } from '@/components/list/data-table'
import { PaginationNav } from '@/components/list/pagination-nav'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { findKeptList } from '@/lib/queries/announcement/find-kept-announcements'
import { PAGE_SIZE } from '@/lib/queries/paging/keyset'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { AccountShell } from '../../_components/account-shell'
import { KEPT_TABLE } from './_components/kept-table'

export const metadata: Metadata = { title: ANNOUNCEMENT.keepTitle }

/** 公告管理: what the own court, institution or platform publishes, and how many have read it. */
export default async function KeptAnnouncementsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const query = readParams(await searchParams, PAGE_PARAMS)
  const { rows, total, from, previous, next } = await orNotFound(findKeptList(actor, query))
  return (
    <AccountShell
      role={actor.role}
      title={ANNOUNCEMENT.keepTitle}
      subtitle={ANNOUNCEMENT.keepSubtitle}
      isWide
      actions={
        <SoftLink href={`${KEPT_HREF}/new`} className={buttonClasses('primary')}>
          {ANNOUNCEMENT.add}
        </SoftLink>
      }
    >
      <Card flush>
        <DataTable
          {...KEPT_TABLE}
          rows={rows}
          empty={
            <EmptyState icon="megaphone" title={ANNOUNCEMENT.keepEmpty}>
              {ANNOUNCEMENT.keepEmptyNext}
            </EmptyState>
          }
        />
        {rows.length > 0 ? (
          <PaginationNav
            total={total}
            unit={ANNOUNCEMENT.unit}
            range={{ from, to: from + rows.length - 1 }}
            previousHref={
              previous &&
              pageHref(KEPT_HREF, { before: previous, from: Math.max(1, from - PAGE_SIZE) })
            }
            nextHref={next && pageHref(KEPT_HREF, { after: next, from: from + rows.length })}
          />
        ) : null}
      </Card>
    </AccountShell>
  )
}
