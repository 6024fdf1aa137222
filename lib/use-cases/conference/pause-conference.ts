import 'server-only'
import { addMark, moveSeats, setState } from '@/lib/data/stores/conference/host-store'
import { decidePause } from '@/lib/domain/conference/decide-host'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ConferenceInput } from './conference.input'
import { loadHosted } from './load-conference'

/** 休会: everyone but the mediators waits, and no one is let in until it goes on. */
export const pauseConference = defineUseCase({
  act: 'conference:pause',
  input: ConferenceInput,
  load: (db, input) => loadHosted(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts) => decidePause(facts),
  write: async (db, grant, moves, { of, conference }, input, { now }) => {
    if (!moves) return allow(input)
    const { caucusPartyId: partyId } = conference
    await setState(db, grant, of.id, 'paused')
    await moveSeats(db, grant, of.id, moves, { forgetsReturns: true })
    if (partyId !== null) await addMark(db, grant, of, { kind: 'private_to', at: now, partyId })
    await addMark(db, grant, of, { kind: 'paused', at: now })
    return allow(input)
  },
})
