import 'server-only'
import { addMark, moveSeats, setPrivate } from '@/lib/data/stores/conference/host-store'
import { decidePrivate } from '@/lib/domain/conference/decide-host'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SeparateInput } from './conference.input'
import { loadHosted } from './load-conference'

/** 单独谈: the host talks with one side in private; the others wait. Only its times are kept. */
export const separateSide = defineUseCase({
  act: 'conference:separate',
  input: SeparateInput,
  load: (db, input) => loadHosted(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { partyId, chosenIds }) => decidePrivate(facts, { partyId, chosenIds }),
  write: async (db, grant, moves, { of }, input, { now }) => {
    if (!moves) return allow(input)
    await setPrivate(db, grant, of.id, input.partyId)
    await moveSeats(db, grant, of.id, moves, { forgetsReturns: true })
    await addMark(db, grant, of, { kind: 'private_from', at: now, partyId: input.partyId })
    return allow(input)
  },
})
