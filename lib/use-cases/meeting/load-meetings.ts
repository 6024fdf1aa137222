import 'server-only'
import type { Db } from '@/lib/data/door'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findLive } from '@/lib/data/stores/conference/record-store'
import { lockAndFindClashes } from '@/lib/data/stores/meeting/clash-store'
import { findLeave } from '@/lib/data/stores/meeting/leave-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { findRooms } from '@/lib/data/stores/meeting/room-store'
import { findUnavailable } from '@/lib/data/stores/meeting/unavailable-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import type { Actor } from '@/lib/domain/access/roles'
import { loadClock } from '../clock/load-clock'

/** A case with its clock and all that bears on its meetings. The case is locked first. */
export async function loadMeetings(db: Db, caseId: string) {
  const record = await loadClock(db, caseId)
  if (!record) return null
  const live = await findLive(db, caseId)
  const meetings = await findMeetings(db, caseId)
  return {
    ...record,
    parties: await findPartyNames(db, caseId),
    consents: await findConsents(db, caseId),
    unavailable: await findUnavailable(db, caseId),
    meetings: meetings.map((meeting) => ({ ...meeting, isLive: live.has(meeting.id) })),
  }
}

/** The same with what a plan must fit: the mediator's leave, the rooms, other meetings. */
export async function loadPlanFacts(
  db: Db,
  caseId: string,
  plan: {
    readonly startsAt: Date
    readonly endsAt: Date
    readonly roomId: string | null
    readonly besides: string | null
  },
  actor: Actor,
) {
  const facts = await loadMeetings(db, caseId)
  if (!facts) return null
  // The room is locked before it is read: it may be closed at the same moment.
  const clashes = await lockAndFindClashes(db, plan)
  return { ...facts, clashes, leave: await findLeave(db, actor.id), rooms: await findRooms(db) }
}
