import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockNoticeDays, setNoticeDays } from '@/lib/data/stores/court/notice-days-store'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SetNoticeDaysInput } from './set-notice-days.input'

/**
 * 登记通知当事人的地方规定: within how many days of the receipt the parties of a delegated case are to be
 * notified, where the court has such a rule. The same rule again changes nothing.
 */
export const recordNoticeDays = defineUseCase({
  act: 'court:set-notice-days',
  input: SetNoticeDaysInput,
  load: (db, { courtId }) => lockNoticeDays(db, courtId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: () => allow(null),
  write: async (db, grant, _decision, { courtId, court, days: from }, { days }, { actor, now }) => {
    if (days !== from) {
      await setNoticeDays(db, grant, courtId, days)
      await appendEvent(db, {
        event: { kind: 'court.notice-days-set', data: { courtId, court, from, to: days } },
        subject: { courtId },
        by: actor,
        at: now,
      })
    }
    return allow({ courtId, court, days })
  },
})
