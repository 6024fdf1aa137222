import { AnnouncementLine } from '@/components/announcement/announcement-line'
import { requireActor } from '@/lib/auth/require-actor'
import { findAnnouncementLine } from '@/lib/queries/announcement/find-announcements'

/**
 * The 公告 that the reader of this desk has not read. `isPhone`: from edge to edge below the top
 * bar.
 */
export async function UnreadAnnouncement({ isPhone = false }: { isPhone?: boolean }) {
  const found = await findAnnouncementLine(await requireActor(), {})
  if (!found.ok || found.value === null) return null
  return (
    <AnnouncementLine
      line={found.value}
      className={isPhone ? 'border-b' : 'mb-3.5 rounded-lg border'}
    />
  )
}
