import 'server-only'
import { addMark, moveSeats } from '@/lib/data/stores/conference/host-store'
import { decideRemove } from '@/lib/domain/conference/decide-host'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SeatInput } from './conference.input'
import { loadHosted } from './load-conference'

/** 请出: someone has to leave the conference; the host can let them in again. */
export const removeSeat = defineUseCase({
  act: 'conference:remove',
  input: SeatInput,
  load: (db, input) => loadHosted(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { seatId }) => decideRemove(facts, seatId),
  write: async (db, grant, move, { of }, input, { now }) => {
    if (!move) return allow(input)
    await moveSeats(db, grant, of.id, [move])
    await addMark(db, grant, of, { kind: 'removed', at: now, seatId: move.seatId })
    return allow(input)
  },
})
