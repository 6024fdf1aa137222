import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  closeRoomAfter,
  findBookingAfter,
  findRooms,
  lockRoom,
} from '@/lib/data/stores/meeting/room-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideCloseRoom } from '@/lib/domain/meeting/decide-room'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { refuseRoomMeanwhile } from './room-meanwhile'
import { CloseRoomInput } from './room.input'

/** 停用调解室 from the day after its last one. The room is locked: a meeting planned at once waits. */
export const closeRoom = defineUseCase({
  act: 'room:close',
  input: CloseRoomInput,
  load: async (db, { roomId, until }) => {
    await lockRoom(db, roomId)
    const room = (await findRooms(db)).find(({ id }) => id === roomId)
    return room ? { room, booking: await findBookingAfter(db, roomId, until) } : null
  },
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ room, booking }, { version, until }, context) =>
    room.version === version
      ? decideCloseRoom(room, until, booking, context)
      : refuse('PROFILE_CHANGED_MEANWHILE', refuseRoomMeanwhile(room)),
  write: async (db, grant, until, { room }, _input, { actor, now }) => {
    if (!(await closeRoomAfter(db, grant, room, until, now)))
      return refuse('PROFILE_CHANGED_MEANWHILE', refuseRoomMeanwhile(room))
    await appendEvent(db, {
      event: { kind: 'room.closed', data: { roomId: room.id, room: room.name, until } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ name: room.name, until })
  },
})
