import type { Announcement } from '@/lib/data/stores/announcement/announcement-store'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { announcementNamed } from '@/lib/labels/zh-CN/announcement'

/** Somebody else has changed, published or withdrawn it: who, and when. */
export function announcementChanged({ title, updatedBy, updatedAt }: Announcement): Decided<never> {
  return refuse('PROFILE_CHANGED_MEANWHILE', {
    what: announcementNamed(title),
    by: updatedBy,
    at: updatedAt.toISOString(),
  })
}
