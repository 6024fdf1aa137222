import { z } from 'zod'
import { Day } from '@/lib/domain/case/input-atoms'
import { Version } from '../mediator/mediator-atoms'

const line = (characters: number) =>
  z.string('REQUIRED').trim().min(1, 'REQUIRED').max(characters, 'TOO_LONG')

const profile = {
  name: line(30),
  place: line(60),
  capacity: z
    .string('REQUIRED')
    .trim()
    .regex(/^[1-9]\d{0,2}$/, 'CAPACITY_RANGE')
    .transform(Number),
} as const
const RoomId = z.uuid('NOT_FOUND_ID')

export const CreateRoomInput = z.strictObject(profile)
/** `version`: as the page was opened with it; a later one is refused. */
export const EditRoomInput = z.strictObject({ roomId: RoomId, version: Version, ...profile })
/** `until`: the last day on which the room is used. */
export const CloseRoomInput = z.strictObject({ roomId: RoomId, version: Version, until: Day })
