// Which notices of the inbox also go to the telephone of a mediator: what changes the day's work at
// once. A callback is no reminder by SMS: it is agreed on for an hour at which the mediator works.
import type { CaseNotice, NoticeRecipients } from '../notice/case-notices'

/** The account of the mediator who also gets an SMS; null: the inbox alone. */
export function findReminded(notice: CaseNotice, to: NoticeRecipients): string | null {
  if (to.who !== 'mediator') return null
  switch (notice.kind) {
    case 'case.assigned':
    case 'case.reassigned':
    case 'case.urged':
    case 'chase.sent':
    case 'chase.escalated':
    case 'delivery.failed':
      return to.accountId
    case 'deadline.warned':
      return notice.facts.level === 'red' || notice.facts.level === 'lapsed' ? to.accountId : null
    default:
      return null
  }
}
