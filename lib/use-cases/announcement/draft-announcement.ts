import 'server-only'
import { addAnnouncement } from '@/lib/data/stores/announcement/announcement-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideDraft } from '@/lib/domain/announcement/decide-announcement'
import { newId } from '@/lib/platform/ids'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DraftAnnouncementInput } from './announcement.input'

/** 起草公告: a draft that those who keep the same court, institution or platform see. */
export const draftAnnouncement = defineUseCase({
  act: 'announcement:draft',
  input: DraftAnnouncementInput,
  load: async () => ({}),
  scope: (_facts, actor) => tenantOf(actor),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (_facts, texts, { actor }) => decideDraft(actor.role, texts),
  write: async (db, grant, texts, _facts, _input, { actor, now }) => {
    const announcementId = newId()
    await addAnnouncement(db, grant, announcementId, texts, now)
    await appendEvent(db, {
      event: { kind: 'announcement.drafted', data: { announcementId, title: texts.title } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ announcementId })
  },
})
