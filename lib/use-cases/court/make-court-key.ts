import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addCourtKey } from '@/lib/data/stores/court/court-key-store'
import { findCourt } from '@/lib/data/stores/court/court-store'
import { allow } from '@/lib/domain/refusal'
import { newCourtKey } from '@/lib/platform/court-key'
import { defineUseCase } from '../define-use-case'
import { MakeCourtKeyInput } from './court-key.input'

/** 签发接口密钥: for a court's own system. The key is in this answer alone; its keyed hash is stored. */
export const makeCourtKey = defineUseCase({
  act: 'court-key:make',
  input: MakeCourtKeyInput,
  load: (db, { courtId }) => findCourt(db, courtId),
  scope: () => ({}),
  target: () => null,
  subject: ({ id }) => ({ courtId: id }),
  decide: () => allow(null),
  write: async (db, grant, _decision, court, _input, { actor, now }) => {
    const { key, hint, keyHash } = newCourtKey()
    await addCourtKey(db, grant, { courtId: court.id, keyHash, hint }, now)
    await appendEvent(db, {
      event: { kind: 'court-key.made', data: { hint } },
      subject: { courtId: court.id },
      by: actor,
      at: now,
    })
    return allow({ courtId: court.id, court: court.name, key })
  },
})
