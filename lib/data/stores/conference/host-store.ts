import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { ConferenceSum } from '@/lib/domain/conference/attendance'
import type { ConferenceForm, ConferenceState, EndReason } from '@/lib/domain/conference/conference'
import type { Moderated } from '@/lib/domain/conference/decide-host'
import type { SeatMove } from '@/lib/domain/conference/halls'
import { MARK_KINDS, type Mark, type MarkKind } from '@/lib/domain/conference/marks'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// What the host of a conference writes. The conference is locked first, so that whatever moves a
// seat is decided one after the other; a trigger gives each moved seat its new epoch.

/**
 * Locks the conference of a meeting, and makes it where it is time for it.
 * @returns its id; null: it does not exist for the actor
 */
export function lockConference(db: Db, meetingId: string): Promise<string | null> {
  return readValue(
    db,
    expression<string | null>(Prisma.sql`heyi_lock_conference(${meetingId}::uuid)`),
  )
}

type HostAct =
  | 'conference:open'
  | 'conference:admit'
  | 'conference:separate'
  | 'conference:rejoin'
  | 'conference:pause'
  | 'conference:resume'
  | 'conference:remove'
  | 'conference:moderate'
  | 'conference:change-form'
  | 'conference:show'
  | 'conference:end'

/** Where a mark belongs. */
export type OfConference = {
  readonly id: string
  readonly caseId: string
  readonly courtId: string
  readonly holderId: string
}

/** Adds a line to the log of a conference; its number follows from the ones before it. */
export async function addMark(
  db: Db,
  _grant: Grant<HostAct>,
  { id: conferenceId, caseId, courtId, holderId }: OfConference,
  mark: {
    readonly kind: MarkKind
    readonly at: Date
    readonly seatId?: string
    readonly partyId?: string
    readonly detail?: string
  },
): Promise<void> {
  await db.conferenceMark.createMany({
    data: [{ conferenceId, caseId, courtId, holderId, markNo: 0, ...mark }],
  })
}

/** Opens, pauses or resumes; a private talk ends with a pause. */
export async function setState(
  db: Db,
  { actor }: Grant<'conference:open' | 'conference:pause' | 'conference:resume'>,
  conferenceId: string,
  state: Exclude<ConferenceState, 'ended' | 'waiting'>,
  opened?: Date,
): Promise<void> {
  await db.conference.updateMany({
    where: { id: conferenceId },
    data: {
      state,
      ...(opened && { openedAt: opened, openedByName: actor.name }),
      ...(state === 'paused' && { caucusPartyId: null, speakerId: null }),
    },
  })
}

/** With which party the mediator talks in private from now on; null: with none. */
export async function setPrivate(
  db: Db,
  _grant: Grant<'conference:separate' | 'conference:rejoin'>,
  conferenceId: string,
  caucusPartyId: string | null,
): Promise<void> {
  await db.conference.updateMany({
    where: { id: conferenceId },
    data: { caucusPartyId, speakerId: null },
  })
}

/** Ends it for good, with the digest of its marks. */
export async function setEnded(
  db: Db,
  { actor }: Grant<'conference:end'>,
  conferenceId: string,
  ended: {
    readonly at: Date
    readonly reason: EndReason
    readonly digest: string
    readonly sum: ConferenceSum
  },
): Promise<void> {
  await db.conference.updateMany({
    where: { id: conferenceId },
    data: {
      state: 'ended',
      caucusPartyId: null,
      speakerId: null,
      endedAt: ended.at,
      endedByName: actor.name,
      endReason: ended.reason,
      digest: ended.digest,
      ...ended.sum,
      forms: [...ended.sum.forms],
    },
  })
}

export async function setForm(
  db: Db,
  _grant: Grant<'conference:change-form'>,
  conferenceId: string,
  form: ConferenceForm,
): Promise<void> {
  await db.conference.updateMany({ where: { id: conferenceId }, data: { form } })
}

/**
 * Moves seats. Who was to return after an earlier private talk and did not is forgotten.
 */
export async function moveSeats(
  db: Db,
  _grant: Grant<HostAct>,
  conferenceId: string,
  moves: readonly SeatMove[],
  { forgetsReturns = false } = {},
): Promise<void> {
  if (forgetsReturns)
    await db.conferenceSeat.updateMany({
      where: { conferenceId, returns: true },
      data: { returns: false },
    })
  for (const { seatId, hall, caucusPartyId, returns } of moves)
    await db.conferenceSeat.updateMany({
      where: { id: seatId, conferenceId },
      data: { hall, caucusPartyId, returns, ...(hall !== 'joint' && { handAt: null }) },
    })
}

/** Mutes, allows, lowers hands, and gives the turn to speak. */
export async function moderateSeats(
  db: Db,
  _grant: Grant<'conference:moderate'>,
  conferenceId: string,
  { seatIds, changes, speakerId }: Moderated,
): Promise<void> {
  const { lowersHand, ...muting } = changes
  if (seatIds.length > 0)
    await db.conferenceSeat.updateMany({
      where: { conferenceId, id: { in: [...seatIds] } },
      data: { ...muting, ...(lowersHand && { handAt: null }) },
    })
  if (speakerId !== undefined)
    await db.conference.updateMany({ where: { id: conferenceId }, data: { speakerId } })
}

const m = columnsOf('conference_marks', 'm')
const MARK = select({
  no: m.mark_no,
  kind: m.kind,
  at: m.at,
  seatId: m.seat_id,
  partyId: m.party_id,
  detail: m.detail,
})

/** The log of a conference, in its order. */
export async function findMarks(db: Read, conferenceId: string): Promise<Mark[]> {
  const rows = await readRows(
    db,
    MARK,
    Prisma.sql`FROM conference_marks m WHERE ${m.conference_id} = ${conferenceId}::uuid
      ORDER BY ${m.mark_no}`,
  )
  return rows.map(({ kind, ...row }) => ({
    ...row,
    kind: parseStoredEnum(MARK_KINDS, kind, 'conference_marks.kind'),
  }))
}

const t = columnsOf('conference_seats', 't')

/** The seats of the mediators in a conference. */
export async function findMediatorSeats(db: Read, conferenceId: string): Promise<string[]> {
  const rows = await readRows(
    db,
    select({ id: t.id }),
    Prisma.sql`FROM conference_seats t
      WHERE ${t.conference_id} = ${conferenceId}::uuid AND ${t.kind} = 'mediator'`,
  )
  return rows.map(({ id }) => id)
}
