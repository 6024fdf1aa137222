import 'server-only'
import type { Db } from '@/lib/data/door'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import type { Grant } from '@/lib/domain/access/policy'
import { remindedAt } from '@/lib/domain/thread/topic'

/**
 * Those who have not answered are reminded before the deadline; a reminder of an earlier deadline
 * then does nothing.
 */
export async function planDueReminder(
  db: Db,
  { actor }: Grant<'topic:open'> | Grant<'topic:continue'> | Grant<'topic:extend'>,
  { topicId, dueAt }: { readonly topicId: string; readonly dueAt: Date },
): Promise<void> {
  await enqueue(db, {
    kind: 'talk',
    payload: { what: 'due', topicId, dueAt: dueAt.toISOString() },
    runAt: remindedAt(dueAt),
    by: actor.id,
  })
}
