import 'server-only'
import {
  findKeptAnnouncement,
  withdrawAnnouncement as storeWithdrawal,
} from '@/lib/data/stores/announcement/announcement-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { isWithdrawable } from '@/lib/domain/announcement/decide-announcement'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { WithdrawAnnouncementInput } from './announcement.input'
import { announcementChanged } from './changed-meanwhile'

/** 撤回公告, or 作废草稿: it is shown no more; those who keep it still see it. */
export const withdrawAnnouncement = defineUseCase({
  act: 'announcement:withdraw',
  input: WithdrawAnnouncementInput,
  load: (db, { announcementId }) => findKeptAnnouncement(db, announcementId),
  scope: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  target: () => null,
  subject: (_kept, actor) => tenantOf(actor),
  decide: (kept, { version }) =>
    isWithdrawable(kept, version) ? allow(null) : announcementChanged(kept),
  write: async (db, grant, _decision, kept, _input, { actor, now }) => {
    if (!(await storeWithdrawal(db, grant, kept, now)))
      return announcementChanged((await findKeptAnnouncement(db, kept.id)) ?? kept)
    const { id: announcementId, title } = kept
    const wasPublished = kept.state === 'published'
    await appendEvent(db, {
      event: {
        kind: 'announcement.withdrawn',
        data: { announcementId, title, wasPublished },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ announcementId, wasPublished })
  },
})
