import 'server-only'
import {
  editAnnouncement as storeEdit,
  findKeptAnnouncement,
} from '@/lib/data/stores/announcement/announcement-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideDraft, isEditable } from '@/lib/domain/announcement/decide-announcement'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EditAnnouncementInput } from './announcement.input'
import { announcementChanged } from './changed-meanwhile'

/** 修改公告草稿. What was published is not edited: its readers have read it. */
export const editAnnouncement = defineUseCase({
  act: 'announcement:edit',
  input: EditAnnouncementInput,
  load: (db, { announcementId }) => findKeptAnnouncement(db, announcementId),
  scope: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  target: () => null,
  subject: (_kept, actor) => tenantOf(actor),
  decide: (kept, { announcementId: _id, version, ...texts }, { actor }) =>
    isEditable(kept, version) ? decideDraft(actor.role, texts) : announcementChanged(kept),
  write: async (db, grant, texts, kept, _input, { actor, now }) => {
    if (!(await storeEdit(db, grant, kept, texts, now)))
      return announcementChanged((await findKeptAnnouncement(db, kept.id)) ?? kept)
    await appendEvent(db, {
      event: {
        kind: 'announcement.edited',
        data: { announcementId: kept.id, title: texts.title },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ announcementId: kept.id })
  },
})
