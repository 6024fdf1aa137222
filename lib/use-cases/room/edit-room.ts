import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { changeRoom, findRooms, lockRoomNames } from '@/lib/data/stores/meeting/room-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { listChanges } from '@/lib/domain/audit/list-changes'
import { decideRoom } from '@/lib/domain/meeting/decide-room'
import { allow, refuse } from '@/lib/domain/refusal'
import { ROOM_FIELD, roomInWords } from '@/lib/labels/zh-CN/room'
import { defineUseCase } from '../define-use-case'
import { refuseRoomMeanwhile } from './room-meanwhile'
import { EditRoomInput } from './room.input'

/** 修改调解室: its name, place and capacity. Meetings that were planned keep their place in words. */
export const editRoom = defineUseCase({
  act: 'room:edit',
  input: EditRoomInput,
  load: async (db, { roomId }, { actor }) => {
    await lockRoomNames(db, actor.institutionId)
    const rooms = await findRooms(db)
    const room = rooms.find(({ id }) => id === roomId)
    return room ? { room, rooms } : null
  },
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ room, rooms }, { roomId, version, ...profile }) =>
    room.version === version
      ? decideRoom(rooms, { id: roomId, ...profile })
      : refuse('PROFILE_CHANGED_MEANWHILE', refuseRoomMeanwhile(room)),
  write: async (db, grant, profile, { room }, _input, { actor, now }) => {
    const changes = listChanges(ROOM_FIELD, roomInWords(room), roomInWords(profile))
    if (changes.length === 0) return allow({ name: room.name })
    if (!(await changeRoom(db, grant, room, profile, now)))
      return refuse('PROFILE_CHANGED_MEANWHILE', refuseRoomMeanwhile(room))
    await appendEvent(db, {
      event: { kind: 'room.edited', data: { roomId: room.id, room: room.name, changes } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ name: profile.name })
  },
})
