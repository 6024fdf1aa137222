import type { Metadata } from 'next'
import { FollowInbox } from '@/components/layout/follow-inbox'
import { MarkReadForm } from '@/components/notice/mark-read-form'
import { NoticeList } from '@/components/notice/notice-list'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { landingOf } from '@/lib/auth/landing'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { INBOX } from '@/lib/labels/zh-CN/inbox'
import { findInbox } from '@/lib/queries/notice/find-inbox'
import { AccountShell } from '../_components/account-shell'
import { markNoticesReadAction } from '../actions'

export const metadata: Metadata = { title: INBOX.title }

/** 消息, in the frame of the reader's own surface. */
export default async function NoticesPage() {
  const actor = await requireActor()
  const inbox = await orNotFound(findInbox(actor, {}))
  const surface = landingOf(actor.role).split('/')[1]
  const summary = INBOX.unreadCount(inbox.unread)
  return (
    <AccountShell role={actor.role} title={INBOX.title} subtitle={summary} aside={summary}>
      <FollowInbox initial={inbox.unread} />
      <Card flush>
        {inbox.rows.length === 0 ? (
          <EmptyState icon="bell" title={INBOX.empty}>
            {INBOX.emptyNext}
          </EmptyState>
        ) : (
          <MarkReadForm action={markNoticesReadAction} upTo={inbox.latestUnread}>
            <NoticeList rows={inbox.rows} surfaceHref={`/${surface}`} />
          </MarkReadForm>
        )}
      </Card>
      {inbox.isCut ? (
        <p className="mt-2 text-sm text-ink-3">{INBOX.latest(inbox.rows.length)}</p>
      ) : null}
    </AccountShell>
  )
}
