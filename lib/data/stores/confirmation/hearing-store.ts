import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import {
  HEARING_ATTENDANCES,
  HEARING_STATEMENTS,
  HEARING_STATES,
  HEARING_WAYS,
  type AttendedParty,
  type Hearing,
  type HearingWay,
} from '@/lib/domain/confirmation/hearing'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'

// 共同到场 (民诉解释 第356条). Read by the court and by those who take part
// (prisma/functions/184-confirmation-review.sql).

const h = columnsOf('confirmation_hearings', 'h')
const t = columnsOf('confirmation_attendances', 't')
const a = columnsOf('confirmation_answers', 'a')

const HEARING = select({
  id: h.id,
  no: h.hearing_no,
  way: h.way,
  startsAt: h.starts_at,
  place: h.place,
  state: h.state,
  appointedBy: h.appointed_by,
  appointedAt: h.appointed_at,
  endedBy: h.ended_by,
  endedAt: h.ended_at,
  words: h.words,
})
const ATTENDED = select({
  hearingId: t.hearing_id,
  partyId: t.party_id,
  party: t.party_name,
  attendance: t.attendance,
  statements: t.statements,
  words: t.words,
})

/** The hearings of an application, in their order. */
export async function findHearings(db: Read, confirmationId: string): Promise<Hearing[]> {
  const rows = await readRows(
    db,
    HEARING,
    Prisma.sql`FROM confirmation_hearings h WHERE ${h.confirmation_id} = ${confirmationId}::uuid
      ORDER BY ${h.hearing_no}`,
  )
  if (rows.length === 0) return []
  const attended = await readRows(
    db,
    ATTENDED,
    // In the order in which they applied, as the application itself names them.
    Prisma.sql`FROM confirmation_attendances t LEFT JOIN confirmation_answers a
        ON ${a.confirmation_id} = ${confirmationId}::uuid AND ${a.party_id} = ${t.party_id}
      WHERE ${t.hearing_id} = ANY (${rows.map(({ id }) => id)}::uuid[])
      ORDER BY ${a.agreed_at}, ${t.party_id}`,
  )
  return rows.map((row) => ({
    ...row,
    way: parseStoredEnum(HEARING_WAYS, row.way, 'confirmation_hearings.way'),
    state: parseStoredEnum(HEARING_STATES, row.state, 'confirmation_hearings.state'),
    parties: attended
      .filter(({ hearingId }) => hearingId === row.id)
      .map(({ hearingId: _of, attendance, statements, ...party }): AttendedParty => ({
        ...party,
        attendance: parseStoredEnum(
          HEARING_ATTENDANCES,
          attendance,
          'confirmation_attendances.attendance',
        ),
        statements: statements.map((each) =>
          parseStoredEnum(HEARING_STATEMENTS, each, 'confirmation_attendances.statements'),
        ),
      })),
  }))
}

/** The hearing by video of an application at which this judge is to preside; null: none. */
export async function findHostedHearing(db: Read, confirmationId: string): Promise<string | null> {
  const row = await readRow(
    db,
    select({ id: h.id }),
    Prisma.sql`FROM confirmation_hearings h
      WHERE ${h.confirmation_id} = ${confirmationId}::uuid AND ${h.state} = 'appointed'
        AND ${h.way} = 'video' AND ${h.appointed_by_id} = heyi_actor()`,
  )
  return row?.id ?? null
}

type OfConfirmation = Pick<Confirmation, 'id' | 'caseId' | 'courtId' | 'holderId'>

/** Appoints a hearing behind the earlier ones; the case is locked. */
export async function addHearing(
  db: Db,
  { actor }: Grant<'confirmation:appoint-hearing'>,
  { id: confirmationId, caseId, courtId, holderId }: OfConfirmation,
  hearing: {
    readonly id: string
    readonly no: number
    readonly way: HearingWay
    readonly startsAt: Date
    readonly place: string | null
  },
  at: Date,
): Promise<void> {
  const { no, ...columns } = hearing
  await db.confirmationHearing.createMany({
    data: [
      {
        ...columns,
        hearingNo: no,
        confirmationId,
        caseId,
        courtId,
        holderId,
        appointedBy: actor.name,
        appointedById: actor.id,
        appointedAt: at,
      },
    ],
  })
}

/** Ends the appointed hearing. @returns false: it has ended already */
export async function endHearing(
  db: Db,
  { actor }: Grant<'confirmation:cancel-hearing' | 'confirmation:record-hearing'>,
  id: string,
  { state, words }: { readonly state: 'held' | 'cancelled'; readonly words: string | null },
  at: Date,
): Promise<boolean> {
  const { count } = await db.confirmationHearing.updateMany({
    where: { id, state: 'appointed' },
    data: { state, words, endedBy: actor.name, endedAt: at },
  })
  return count === 1
}

/** Whether each party came to the hearing that was just held, and what it stated. */
export async function addAttendances(
  db: Db,
  _grant: Grant<'confirmation:record-hearing'>,
  { caseId, courtId, holderId }: OfConfirmation,
  hearingId: string,
  parties: readonly AttendedParty[],
): Promise<void> {
  await db.confirmationAttendance.createMany({
    data: parties.map(({ party, statements, ...columns }) => ({
      ...columns,
      partyName: party,
      statements: [...statements],
      hearingId,
      caseId,
      courtId,
      holderId,
    })),
  })
}
