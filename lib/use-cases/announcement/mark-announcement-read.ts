import 'server-only'
import { isShownToActor, markRead } from '@/lib/data/stores/announcement/announcement-read-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { MarkAnnouncementReadInput } from './announcement.input'

/**
 * 标为已读: of an announcement that is shown to the reader now. It concerns no one else and writes
 * no event; when it was read is kept, once.
 */
export const markAnnouncementRead = defineUseCase({
  act: 'announcement:mark-read',
  input: MarkAnnouncementReadInput,
  load: async (db, { announcementId }) =>
    (await isShownToActor(db, announcementId)) ? { announcementId } : null,
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: () => allow(null),
  write: async (db, grant, _decision, { announcementId }, _input, { now }) => {
    await markRead(db, grant, announcementId, now)
    return allow({ announcementId })
  },
})
