import 'server-only'
import { addMark, moveSeats } from '@/lib/data/stores/conference/host-store'
import { findDoorFacts } from '@/lib/data/stores/conference/door-store'
import { decideAdmit } from '@/lib/domain/conference/decide-host'
import { findDoorItems } from '@/lib/domain/conference/door'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SeatInput } from './conference.input'
import { loadHosted } from './load-conference'

/** 请进来: the host lets someone in for whom all is done that opens the door. */
export const admitSeat = defineUseCase({
  act: 'conference:admit',
  input: SeatInput,
  load: async (db, input) => {
    const hosted = await loadHosted(db, input)
    return hosted && { ...hosted, door: await findDoorFacts(db, hosted.own) }
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ conference, seats, door }, { seatId }) => {
    const seat = seats.find(({ id }) => id === seatId)
    return decideAdmit({ conference, seats }, seatId, seat ? findDoorItems(door, seat) : [])
  },
  write: async (db, grant, move, { of }, input, { now }) => {
    if (!move) return allow(input)
    await moveSeats(db, grant, of.id, [move])
    await addMark(db, grant, of, { kind: 'admitted', at: now, seatId: move.seatId })
    return allow(input)
  },
})
