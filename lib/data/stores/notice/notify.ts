import 'server-only'
import type { CaseNotice, NoticeRecipients } from '@/lib/domain/notice/case-notices'
import type { DeskNotice } from '@/lib/domain/notice/desk-notices'
import type { Actor } from '@/lib/domain/access/roles'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'

// Notices about a case (消息), for every act. A new kind is one line in CASE_NOTICE_SHAPES
// (lib/domain/notice) and its words in lib/labels/zh-CN/notice.ts.

/** The mediator with this account. */
export const toMediator = (accountId: string): NoticeRecipients => ({ who: 'mediator', accountId })

/** All administrators of the institution. */
export const toAdministrators = (institutionId: string): NoticeRecipients => ({
  who: 'administrators',
  institutionId,
})

/** All clerks of the court. */
export const toClerks = (courtId: string): NoticeRecipients => ({ who: 'clerks', courtId })

/** All judges of the court. */
export const toJudges = (courtId: string): NoticeRecipients => ({ who: 'judges', courtId })

/** The recipient by this id; none where a case has no mediator or no institution. */
export const toOrNone = (
  id: string | null,
  to: (id: string) => NoticeRecipients,
): NoticeRecipients | null => (id === null ? null : to(id))

export type NewNotice = CaseNotice & {
  readonly about: { readonly id: string; readonly caseNo: string }
  /**
   * null: the recipients do not exist, as the mediator of a case that has none; nothing is written.
   */
  readonly to: NoticeRecipients | null
  /** Who acts; null: the system. */
  readonly by: Pick<Actor, 'id'> | null
  readonly at: Date
}

/**
 * Sends a notice with the act: it is written to the outbox in the act's own transaction, so that
 * there is none of an act that was refused or rolled back, and one of every act that was committed.
 * The outbox puts it into the inboxes (lib/jobs/deliver-notice.ts), because the actor of an act may
 * not see whose they are.
 */
export async function notify(
  db: Db,
  { kind, facts, about: { id: caseId, caseNo }, to, by, at }: NewNotice,
): Promise<void> {
  if (to === null) return
  const payload = { caseId, caseNo, to, kind, facts, at: at.toISOString() }
  await enqueue(db, { kind: 'notice', payload, runAt: at, ...(by && { by: by.id }) })
}

/**
 * Tells the administrators of an institution, with the act, that an application or a consultation
 * waits on their desk; of one thing once, however often it is sent.
 * @param by who acts; null: a visitor
 */
export async function notifyDesk(
  db: Db,
  institutionId: string,
  notice: DeskNotice,
  by: Pick<Actor, 'id'> | null,
  at: Date,
): Promise<void> {
  await enqueue(db, {
    kind: 'desk_notice',
    key: `desk_notice:${notice.about}`,
    payload: { institutionId, notice, at: at.toISOString() },
    runAt: at,
    ...(by && { by: by.id }),
  })
}
