import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { findAnnouncements } from '@/lib/queries/announcement/find-announcements'
import { AccountShell } from '../_components/account-shell'
import { AnnouncementCard } from './_components/announcement-card'

export const metadata: Metadata = { title: ANNOUNCEMENT.title }

/** 公告, in the frame of the reader's own surface. */
export default async function AnnouncementsPage() {
  const actor = await requireActor()
  const { cards, unread, isCut } = await orNotFound(findAnnouncements(actor, {}))
  const summary = ANNOUNCEMENT.unread(unread)
  return (
    <AccountShell
      role={actor.role}
      title={ANNOUNCEMENT.title}
      subtitle={summary}
      // On the phone the number is at the right of the title.
      aside={summary}
    >
      {cards.length === 0 ? (
        <Card flush>
          <EmptyState icon="megaphone" title={ANNOUNCEMENT.empty}>
            {ANNOUNCEMENT.emptyNext}
          </EmptyState>
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          {cards.map((card) => (
            <AnnouncementCard key={card.id} card={card} />
          ))}
        </div>
      )}
      {isCut ? (
        <p className="mt-2 text-sm text-ink-3">{ANNOUNCEMENT.latest(cards.length)}</p>
      ) : null}
    </AccountShell>
  )
}
