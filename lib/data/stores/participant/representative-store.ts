import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { NamedRepresentative } from '@/lib/domain/participant/decide-representative'
import type { GuardianEnd } from '@/lib/domain/participant/guardian-limits'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay } from '@/lib/data/mappers/day'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

const t = columnsOf('participants', 't')
const p = columnsOf('parties', 'p')

const REPRESENTATIVE = select({
  id: t.id,
  name: t.name,
  party: p.name,
  partyKind: p.kind,
  isMinor: expression<boolean>(Prisma.sql`heyi_is_minor(${p.id})`),
  isNamedByInstitution: t.named_by_institution,
  endedOn: t.ended_on,
  endReason: t.end_reason,
  endedBy: t.ended_by_name,
})

/**
 * Those who represent the parties of a case, organisations and children, also those who were ended;
 * the latest first.
 */
export async function findRepresentatives(
  db: Read,
  caseId: string,
): Promise<NamedRepresentative[]> {
  const rows = await readRows(
    db,
    REPRESENTATIVE,
    Prisma.sql`FROM participants t JOIN parties p ON ${p.id} = ${t.party_id}
      WHERE ${t.case_id} = ${caseId}::uuid AND ${t.kind} = 'legal_representative'
      ORDER BY ${t.joined_at} DESC, ${t.id}`,
  )
  return rows.map(({ partyKind, endedOn, endReason, endedBy, ...row }) => ({
    ...row,
    isGuardian: partyKind === 'natural',
    end: endedOn && { on: toDay(endedOn), reason: endReason ?? '', by: endedBy },
  }))
}

/**
 * Ends a representative whom the institution named, once. The database checks who may.
 * @returns whether it was ended now
 */
export function storeRepresentativeEnd(
  db: Db,
  { actor }: Grant<'asking:end-representative'>,
  id: string,
  on: LocalDate,
  reason: GuardianEnd,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(
      Prisma.sql`heyi_end_representative(${id}::uuid, ${on}::date, ${reason}, ${actor.name})`,
    ),
  )
}
