import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { GuardianMark } from '@/lib/domain/participant/decide-guardian'
import { GUARDIAN_ENDS, type GuardianEnd } from '@/lib/domain/participant/guardian-limits'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

const t = columnsOf('participants', 't')
const p = columnsOf('parties', 'p')

const GUARDIAN = select({
  id: t.id,
  partyId: p.id,
  name: t.name,
  joinedAt: t.joined_at,
  endedOn: t.ended_on,
  endReason: t.end_reason,
})

export type StoredGuardian = GuardianMark & {
  readonly end: { readonly on: LocalDate; readonly reason: GuardianEnd } | null
}

/** The guardians of the persons of a case, also those who were ended, the latest first. */
export async function findGuardians(db: Read, caseId: string): Promise<StoredGuardian[]> {
  const rows = await readRows(
    db,
    GUARDIAN,
    Prisma.sql`FROM participants t JOIN parties p ON ${p.id} = ${t.party_id}
      AND ${p.kind} = 'natural'
      WHERE ${t.case_id} = ${caseId}::uuid AND ${t.kind} = 'legal_representative'
      ORDER BY ${t.joined_at} DESC, ${t.id}`,
  )
  return rows.map(({ joinedAt, endedOn, endReason, ...row }) => ({
    ...row,
    joinedOn: toLocalDate(joinedAt),
    end: endedOn && {
      on: toDay(endedOn),
      reason: parseStoredEnum(GUARDIAN_ENDS, endReason ?? '', 'participants.end_reason'),
    },
  }))
}

type NewRepresentative = {
  readonly id: string
  readonly partyId: string
  readonly name: string
  /** Eleven digits. */
  readonly phone: string
}

/**
 * Stores the guardian of a party under 18 as its representative and as a participant, once. The
 * database checks who may.
 * @returns whether it was stored now
 */
export function storeGuardian(
  db: Db,
  _grant: Grant<'guardian:add' | 'asking:add-guardian'>,
  { id, partyId, name, phone }: NewRepresentative,
  at: Date,
): Promise<boolean> {
  const sealed = sealValue(phone, 'parties.representative_sealed', partyId)
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_add_guardian(${id}::uuid, ${partyId}::uuid, ${name},
      ${sealed}, ${fingerprintNumber('phone', phone)}, ${at}::timestamptz)`),
  )
}

/** Ends a guardian, once. The database checks who may. @returns whether it was ended now */
export function storeGuardianEnd(
  db: Db,
  _grant: Grant<'guardian:end'>,
  id: string,
  on: LocalDate,
  reason: GuardianEnd,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_end_guardian(${id}::uuid, ${on}::date, ${reason})`),
  )
}

/**
 * Brings the representative of an organisation into a case.
 * @returns false where the organisation has one, or a mediator has taken the case
 */
export async function storeRepresentative(
  db: Db,
  _grant: Grant<'invitation:ask'>,
  { id, partyId, name, phone }: NewRepresentative,
  at: Date,
): Promise<boolean> {
  const sealed = sealValue(phone, 'parties.representative_sealed', partyId)
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_add_representative(${id}::uuid, ${partyId}::uuid, ${name},
      ${sealed}, ${fingerprintNumber('phone', phone)}, ${at}::timestamptz)`),
  )
}
