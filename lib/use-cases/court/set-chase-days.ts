import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockChaseDays, setChaseDays } from '@/lib/data/stores/court/chase-days-store'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SetChaseDaysInput } from './set-chase-days.input'

/**
 * 登记催办答复期限: within how many working days the court expects an answer to a 催办. The same number again
 * changes nothing.
 */
export const recordChaseDays = defineUseCase({
  act: 'court:set-chase-days',
  input: SetChaseDaysInput,
  load: (db, { courtId }) => lockChaseDays(db, courtId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: () => allow(null),
  write: async (db, grant, _decision, { courtId, court, days: from }, { days }, { actor, now }) => {
    if (days !== from) {
      await setChaseDays(db, grant, courtId, days)
      await appendEvent(db, {
        event: { kind: 'court.chase-days-set', data: { courtId, court, from, to: days } },
        subject: { courtId },
        by: actor,
        at: now,
      })
    }
    return allow({ courtId, court, days })
  },
})
