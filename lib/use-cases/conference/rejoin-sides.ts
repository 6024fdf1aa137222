import 'server-only'
import { addMark, moveSeats, setPrivate } from '@/lib/data/stores/conference/host-store'
import { decideBack } from '@/lib/domain/conference/decide-host'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ConferenceInput } from './conference.input'
import { loadHosted } from './load-conference'

/** 回到共同会议室: a private talk ends, and those who were in the joint hall are there again. */
export const rejoinSides = defineUseCase({
  act: 'conference:rejoin',
  input: ConferenceInput,
  load: (db, input) => loadHosted(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts) => decideBack(facts),
  write: async (db, grant, moves, { of, conference }, input, { now }) => {
    const { caucusPartyId: partyId } = conference
    if (!moves || partyId === null) return allow(input)
    await setPrivate(db, grant, of.id, null)
    await moveSeats(db, grant, of.id, moves, { forgetsReturns: true })
    await addMark(db, grant, of, { kind: 'private_to', at: now, partyId })
    return allow(input)
  },
})
