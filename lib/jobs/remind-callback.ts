import 'server-only'
import type { Db } from '@/lib/data/door'
import { findDueCallback } from '@/lib/data/stores/notice/callback-store'
import { notify, toMediator } from '@/lib/data/stores/notice/notify'
import type { JobPayload } from '@/lib/domain/jobs/jobs'

/** The moment of a call back has come: reminds the mediator, unless it was made meanwhile. */
export async function remindCallback(
  db: Db,
  { contactId }: JobPayload<'callback'>,
  at: Date,
): Promise<void> {
  const callback = await findDueCallback(db, contactId)
  if (callback === null) return
  const { caseId, caseNo, mediatorId } = callback
  await notify(db, {
    kind: 'callback.due',
    facts: { at: callback.at.toISOString() },
    about: { id: caseId, caseNo },
    to: toMediator(mediatorId),
    by: null,
    at,
  })
}
