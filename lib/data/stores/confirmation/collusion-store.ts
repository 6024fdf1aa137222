import 'server-only'
import { PARTY_SIDES } from '@/lib/domain/case/vocabulary'
import {
  CASES_COUNTED_AT_MOST,
  SIGNS_WITHIN_YEARS,
  type ComparedPerson,
} from '@/lib/domain/confirmation/collusion-signs'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'
import { readSealed } from '@/lib/platform/sealed-value'

// What the signs of collusion compare (在线调解规则 第23条), for judges alone. Row-level security leaves
// the cases of their own court.

const p = columnsOf('parties', 'p')
const a = columnsOf('agents', 'a')
const o = columnsOf('parties', 'o')
const m = columnsOf('parties', 'm')
const q = columnsOf('parties', 'q')
const c = columnsOf('cases', 'c')

const PARTY = select({
  id: p.id,
  side: p.side,
  name: p.name,
  documentHash: p.document_hash,
  phoneHash: p.phone_hash,
  residenceSealed: p.residence_sealed,
})
const AGENT = select({
  side: p.side,
  name: a.name,
  documentHash: a.document_hash,
  phoneHash: a.phone_hash,
})

/**
 * A residence in clear, to be compared and not shown; null where there is none, or it cannot be
 * opened.
 */
function openResidence(sealed: string | null, partyId: string): string | null {
  const plain = sealed === null ? null : readSealed(sealed, 'parties.residence_sealed', partyId)
  return plain === UNREADABLE ? null : plain
}

/** Parties and agents of a case. */
export async function findComparedPeople(db: Read, caseId: string): Promise<ComparedPerson[]> {
  const parties = await readRows(
    db,
    PARTY,
    Prisma.sql`FROM parties p WHERE ${p.case_id} = ${caseId}::uuid AND ${p.left_at} IS NULL
      ORDER BY ${p.position}`,
  )
  const agents = await readRows(
    db,
    AGENT,
    Prisma.sql`FROM agents a JOIN parties p ON ${p.id} = ${a.party_id}
      WHERE ${a.case_id} = ${caseId}::uuid ORDER BY ${a.id}`,
  )
  const sideOf = (side: string) => parseStoredEnum(PARTY_SIDES, side, 'parties.side')
  return [
    ...parties.map(({ id, residenceSealed, side, ...party }) => ({
      ...party,
      kind: 'party' as const,
      side: sideOf(side),
      address: openResidence(residenceSealed, id),
    })),
    ...agents.map(({ side, ...agent }) => ({
      ...agent,
      kind: 'agent' as const,
      side: sideOf(side),
      address: null,
    })),
  ]
}

const CASES_OF = select({ name: p.name, count: expression<number>(Prisma.sql`n.count`) })
const SINCE = Prisma.raw(`now() - interval '${SIGNS_WITHIN_YEARS} years'`)
/** The same party: by its document where both have one, else by its name. */
const SAME = Prisma.sql`CASE WHEN ${p.document_hash} IS NOT NULL AND ${o.document_hash} IS NOT NULL
  THEN ${o.document_hash} = ${p.document_hash} ELSE ${o.name} = ${p.name} END`
/** The two indexes of parties bound what is compared. */
const CANDIDATES = Prisma.sql`(${o.name} = ${p.name} OR ${o.document_hash} = ${p.document_hash})`

/** The same party is rarely twice in one case: so many rows hold as many cases as are counted. */
const ROWS_AT_MOST = 2 * CASES_COUNTED_AT_MOST

/**
 * How many other cases of the last years at this court each party of a case has, counted up to
 * CASES_COUNTED_AT_MOST: a company has thousands.
 */
export function countCasesOfParties(
  db: Read,
  caseId: string,
): Promise<{ readonly name: string; readonly count: number }[]> {
  return readRows(
    db,
    CASES_OF,
    Prisma.sql`FROM parties p, LATERAL (
        SELECT least(count(DISTINCT found.case_id), ${CASES_COUNTED_AT_MOST})::int AS count FROM (
          SELECT ${o.case_id} FROM parties o JOIN cases c ON ${c.id} = ${o.case_id}
          WHERE ${CANDIDATES} AND ${SAME} AND ${o.case_id} <> ${p.case_id}
            AND ${c.referred_at} > ${SINCE} ${limitLiteral(ROWS_AT_MOST)}) found) n
      WHERE ${p.case_id} = ${caseId}::uuid AND ${p.side} <> 'third' AND ${p.left_at} IS NULL
        ORDER BY ${p.position}`,
  )
}

/** How many other cases of the last years at this court have a party of each side of this one. */
export function countCasesOfPair(db: Read, caseId: string): Promise<number> {
  return readValue(
    db,
    expression<number>(Prisma.sql`count(DISTINCT ${o.case_id})::int`),
    Prisma.sql`FROM parties p JOIN parties o ON ${CANDIDATES} AND ${SAME}
      AND ${o.case_id} <> ${p.case_id}
      JOIN cases c ON ${c.id} = ${o.case_id} AND ${c.referred_at} > ${SINCE}
      WHERE ${p.case_id} = ${caseId}::uuid AND ${p.side} = 'applicant'
        AND EXISTS (SELECT 1 FROM parties m JOIN parties q ON ${q.case_id} = ${o.case_id}
          AND (${q.name} = ${m.name} OR ${q.document_hash} = ${m.document_hash})
            AND ${q.id} <> ${o.id}
          WHERE ${m.case_id} = ${p.case_id} AND ${m.side} = 'respondent')`,
  )
}
