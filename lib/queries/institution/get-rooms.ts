import 'server-only'
import { z } from 'zod'
import { findRooms } from '@/lib/data/stores/meeting/room-store'
import { isInUse } from '@/lib/domain/meeting/room'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { ROOM } from '@/lib/labels/zh-CN/room'
import { defineSqlQuery } from '../define-query'

export type RoomRow = {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly capacity: number
  readonly version: number
  readonly isInUse: boolean
  /** 使用中, 使用至 2026-12-31, 已于 2026-11-20 停用 */
  readonly state: string
}

export type RoomsView = { readonly rooms: readonly RoomRow[]; readonly today: LocalDate }

/** 调解室管理: the rooms of the own institution, those in use first. */
export const getRooms = defineSqlQuery({
  act: 'institution:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => ({
    institutionId: actor.institutionId,
    rooms: await findRooms(db),
  }),
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ rooms }, { today }): RoomsView => ({
    today,
    rooms: rooms
      .map(({ id, name, place, capacity, version, inUseUntil }) => {
        const isUsed = isInUse({ inUseUntil }, today)
        return {
          id,
          name,
          place,
          capacity,
          version,
          isInUse: isUsed,
          state:
            inUseUntil === null
              ? ROOM.inUse
              : isUsed
                ? ROOM.until(inUseUntil)
                : ROOM.closed(inUseUntil),
        }
      })
      .toSorted((a, b) => Number(b.isInUse) - Number(a.isInUse)),
  }),
})
