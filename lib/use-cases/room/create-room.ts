import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addRoom, findRooms, lockRoomNames } from '@/lib/data/stores/meeting/room-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideRoom } from '@/lib/domain/meeting/decide-room'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { CreateRoomInput } from './room.input'

/** 添加调解室. */
export const createRoom = defineUseCase({
  act: 'room:create',
  input: CreateRoomInput,
  load: async (db, _input, { actor }) => {
    await lockRoomNames(db, actor.institutionId)
    return findRooms(db)
  },
  scope: (_rooms, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (rooms, profile) => decideRoom(rooms, { id: null, ...profile }),
  write: async (db, grant, profile, _rooms, _input, { actor, now }) => {
    const roomId = await addRoom(db, grant, profile, now)
    await appendEvent(db, {
      event: { kind: 'room.created', data: { roomId, room: profile.name, place: profile.place } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ name: profile.name })
  },
})
