import type { StoredRoom } from '@/lib/data/stores/meeting/room-store'
import { ROOM } from '@/lib/labels/zh-CN/room'

/** Who changed the room since its page was opened, and when. */
export function refuseRoomMeanwhile({ name, changedBy, changedAt }: StoredRoom) {
  return { what: ROOM.of(name), by: changedBy, at: changedAt.toISOString() }
}
