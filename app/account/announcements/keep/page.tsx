import type { Metadata } from 'next'
import { KEPT_HREF } from '@/app/_components/announcement-menu'
import { DataTable } from '@/components/list/data-table'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { findKeptList } from '@/lib/queries/announcement/find-kept-announcements'
import { AccountShell } from '../../_components/account-shell'
import { KEPT_TABLE } from './_components/kept-table'

export const metadata: Metadata = { title: ANNOUNCEMENT.keepTitle }

/** 公告管理: what the own court, institution or platform publishes, and how many have read it. */
export default async function KeptAnnouncementsPage() {
  const actor = await requireActor()
  const { rows } = await orNotFound(findKeptList(actor, {}))
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
      </Card>
    </AccountShell>
  )
}
