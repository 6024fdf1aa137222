import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  lockExtensionLimit,
  setExtensionLimit,
} from '@/lib/data/stores/court/extension-limit-store'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SetExtensionLimitInput } from './set-extension-limit.input'

/**
 * 登记延长上限: how many days a court lets the parties add to the mediation period in all (在线调解规则
 * 第24条 sets no limit). Extensions that are recorded already stay. The same limit again changes
 * nothing.
 */
export const recordExtensionLimit = defineUseCase({
  act: 'court:set-extension-limit',
  input: SetExtensionLimitInput,
  load: (db, { courtId }) => lockExtensionLimit(db, courtId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: () => allow(null),
  write: async (db, grant, _decision, { courtId, court, most: from }, { most }, { actor, now }) => {
    if (most !== from) {
      await setExtensionLimit(db, grant, courtId, most)
      await appendEvent(db, {
        event: { kind: 'court.extension-limit-set', data: { courtId, court, from, to: most } },
        subject: { courtId },
        by: actor,
        at: now,
      })
    }
    return allow({ courtId, court, most })
  },
})
