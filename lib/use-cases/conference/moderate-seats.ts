import 'server-only'
import { moderateSeats as storeModerated } from '@/lib/data/stores/conference/host-store'
import { decideModerate } from '@/lib/domain/conference/decide-host'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ModerateInput } from './conference.input'
import { loadHosted } from './load-conference'

/** 静音、放下手、请发言: the host keeps order in what is said. */
export const moderateSeats = defineUseCase({
  act: 'conference:moderate',
  input: ModerateInput,
  load: (db, input) => loadHosted(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { what, seatId }) => decideModerate(facts, { what, seatId }),
  write: async (db, grant, moderated, { of }, input) => {
    await storeModerated(db, grant, of.id, moderated)
    return allow(input)
  },
})
