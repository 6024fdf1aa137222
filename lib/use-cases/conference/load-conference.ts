import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { lockConference } from '@/lib/data/stores/conference/host-store'
import {
  findOwnConference,
  findSeats,
  type OwnConference,
} from '@/lib/data/stores/conference/own-conference-store'
import type { Scope } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'

type OfMeeting = { readonly caseId: string; readonly meetingId: string }

/**
 * Whom a conference concerns, for an act of its host: the mediators of the case, or of a hearing
 * the court of the judge who presides.
 */
function scopeOfHost(own: OwnConference, record: CaseRecord): Scope {
  if (own.confirmationId === null) return { ...scopeOf(record), courtId: null }
  return { courtId: own.isHost ? record.courtId : null }
}

/**
 * The conference of a meeting or a hearing for an act of its host, locked: whatever moves a seat is
 * decided one after the other. null: it does not exist for the actor, or it is not time for it.
 */
export async function loadHosted(db: Db, { caseId, meetingId }: OfMeeting) {
  const id = await lockConference(db, meetingId)
  const own = id === null ? null : await findOwnConference(db, meetingId)
  const record = own && own.caseId === caseId ? await findCase(db, caseId) : null
  if (!own?.conference || !record) return null
  return {
    own,
    conference: own.conference,
    seats: await findSeats(db, own.conference.id),
    scope: scopeOfHost(own, record),
    subject: eventSubjectOf(record),
    /** Where marks belong. */
    of: { id: own.conference.id, caseId, courtId: own.courtId, holderId: own.holderId },
  }
}

/**
 * The same for an act on the own seat, not locked: the database decides it. Who finds it has a seat
 * in it.
 */
export async function loadOwnSeat(db: Db, { caseId, meetingId }: OfMeeting, actor: Actor) {
  const own = await findOwnConference(db, meetingId)
  if (own?.caseId !== caseId) return null
  return {
    own,
    scope: {
      mediatorId: actor.role === 'mediator' ? actor.id : null,
      courtId: actor.courtId,
      participantIds: [actor.id],
    },
    subject: { caseId, courtId: own.courtId, institutionId: own.holderId },
  }
}
