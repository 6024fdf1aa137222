import { ANNOUNCEMENTS_HREF } from '@/components/announcement/announcement-line'
import type { MenuGroup } from '@/components/layout/menu'
import { mayRoleAct } from '@/lib/domain/access/acts'
import type { ActorRole } from '@/lib/domain/access/roles'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'

/** Where who publishes keeps the 公告 of the own court, institution or platform. */
export const KEPT_HREF = `${ANNOUNCEMENTS_HREF}/keep`

/** 公告 in the menu of every surface of a computer: to read, and for some to publish. */
export function announcementMenu(role: ActorRole): readonly MenuGroup[] {
  if (!mayRoleAct(role, 'announcement:list')) return []
  const read = { href: ANNOUNCEMENTS_HREF, label: ANNOUNCEMENT.title, icon: 'megaphone' } as const
  const keep = { href: KEPT_HREF, label: ANNOUNCEMENT.keepTitle, icon: 'files' } as const
  const items = mayRoleAct(role, 'announcement:keep') ? [read, keep] : [read]
  return [{ label: ANNOUNCEMENT.group, items }]
}
