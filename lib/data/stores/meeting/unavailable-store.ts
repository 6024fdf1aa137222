import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  UNAVAILABLE_ANSWERS,
  type UnavailableAnswer,
  type UnavailableEntry,
} from '@/lib/domain/meeting/unavailable'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

const u = columnsOf('party_unavailabilities', 'u')
const ENTRY = select({ partyId: u.party_id, answer: u.answer, from: u.from_on, to: u.to_on })

/** Days on which the parties of a case cannot come, in the order in which they were recorded. */
export async function findUnavailable(db: Read, caseId: string): Promise<UnavailableEntry[]> {
  const rows = await readRows(
    db,
    ENTRY,
    Prisma.sql`FROM party_unavailabilities u WHERE ${u.case_id} = ${caseId}::uuid
      ORDER BY ${u.entry_no}`,
  )
  return rows.map(({ partyId, answer, from, to }) => ({
    partyId,
    answer: parseStoredEnum(UNAVAILABLE_ANSWERS, answer, 'party_unavailabilities.answer'),
    from: toDay(from),
    to: toDay(to),
  }))
}

/** Adds an entry behind the `recorded` ones. The case is locked. */
export async function addUnavailable(
  db: Db,
  { actor }: Grant<'party:mark-unavailable'>,
  { id, courtId, holderId }: CaseRecord,
  { from, to, ...entry }: UnavailableEntry,
  more: {
    readonly recorded: number
    readonly partyName: string
    readonly note: string | null
    readonly recordedAt: Date
  },
): Promise<void> {
  const { recorded, ...shared } = more
  await db.partyUnavailability.create({
    data: {
      ...entry,
      ...shared,
      fromOn: fromDay(from),
      toOn: fromDay(to),
      entryNo: recorded + 1,
      mediatorId: actor.id,
      caseId: id,
      courtId,
      holderId,
    },
    select: { id: true },
  })
}

/**
 * The party says it by itself, of the day of a planned meeting. The case is locked.
 * @returns false: it is not theirs to say, or there is no such meeting to come
 */
export function sayUnavailable(
  db: Db,
  _grant: Grant<'party:say-unavailable'>,
  {
    meetingId,
    participantId,
    partyId,
    answer,
  }: {
    readonly meetingId: string
    readonly participantId: string
    readonly partyId: string
    readonly answer: UnavailableAnswer
  },
  at: Date,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_say_unavailable(${meetingId}::uuid,
      ${participantId}::uuid, ${partyId}::uuid, ${answer}, ${at}::timestamptz)`),
  )
}
