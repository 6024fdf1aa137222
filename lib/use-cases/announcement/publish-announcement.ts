import 'server-only'
import { createHash } from 'node:crypto'
import {
  findKeptAnnouncement,
  publishAnnouncement as storePublication,
} from '@/lib/data/stores/announcement/announcement-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decidePublish, isEditable } from '@/lib/domain/announcement/decide-announcement'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { PublishAnnouncementInput } from './announcement.input'
import { announcementChanged } from './changed-meanwhile'

/** 发布公告: exactly the draft that was read, from its first day. */
export const publishAnnouncement = defineUseCase({
  act: 'announcement:publish',
  input: PublishAnnouncementInput,
  load: (db, { announcementId }) => findKeptAnnouncement(db, announcementId),
  scope: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  target: () => null,
  subject: (_kept, actor) => tenantOf(actor),
  decide: (kept, { version }, { today }) =>
    isEditable(kept, version) ? decidePublish(kept, today) : announcementChanged(kept),
  write: async (db, grant, _decision, kept, _input, { actor, now }) => {
    if (!(await storePublication(db, grant, kept, now)))
      return announcementChanged((await findKeptAnnouncement(db, kept.id)) ?? kept)
    const { id: announcementId, title, body, audiences, importance, from, until } = kept
    const sha256 = createHash('sha256').update(`${title}\n${body}`).digest('hex')
    await appendEvent(db, {
      event: {
        kind: 'announcement.published',
        data: {
          announcementId,
          title,
          audiences: [...audiences],
          importance,
          from,
          until,
          sha256,
        },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ announcementId })
  },
})
