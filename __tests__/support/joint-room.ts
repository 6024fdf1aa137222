import { toLocalDate } from '@/lib/domain/time/local-date'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { holdMeeting } from '@/lib/use-cases/meeting/hold-meeting'
import { idsOf, layJoint, type Room } from './conferences'
import { asOwner, buildWorld, closeWorld, type World } from './world'

// For the tests of a file that all begin in a conference: its host and both parties in the joint
// hall. What is exported is that of the present test.

export let world: World
export let room: Room

/**
 * Lays the world and its room before each test of the file. The parties were informed the day
 * before: soon after midnight, an hour that is over began yesterday.
 */
export function beginInJointRoom(): void {
  beforeEach(async () => {
    world = await buildWorld()
    room = (await layJoint(world)).room
    await asOwner('UPDATE rights_notices SET given_on = given_on - 1')
    await asOwner('UPDATE address_confirmations SET confirmed_on = confirmed_on - 1')
  })
  afterAll(closeWorld)
}

export const ok = { ok: true }
export const refused = (code: string) => ({ refusal: { code } })
export const HOUR = 3_600_000

/** As if the meeting had begun an hour earlier. */
export async function beginAnHourAgo(): Promise<void> {
  const hour = "- interval '1 hour'"
  await asOwner(`UPDATE meetings SET starts_at = starts_at ${hour} WHERE id = $1`, [room.meetingId])
  await asOwner(`UPDATE conferences SET opened_at = opened_at ${hour} WHERE meeting_id = $1`, [
    room.meetingId,
  ])
  await asOwner(`UPDATE conference_marks SET at = at ${hour} WHERE case_id = $1`, [room.caseId])
}

const localMinute = (at: Date) => `${toLocalDate(at)}T${clockTime(at)}`

/** 登记召开情况, of the hour that is over a minute ago: both parties came and were recognised in it. */
export const holdForAnHour = () =>
  holdMeeting(room.host, {
    ...idsOf(room),
    heldFrom: localMinute(new Date(Date.now() - HOUR)),
    heldTo: localMinute(new Date(Date.now() - 60_000)),
    attendances: [room.applicantId, room.respondentId].map((personId) => ({
      personId,
      attendance: 'present',
      verifiedBy: 'video',
    })),
  })
