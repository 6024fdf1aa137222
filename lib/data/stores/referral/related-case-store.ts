import 'server-only'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { PARTY_SIDES, type PartySide } from '@/lib/domain/case/vocabulary'
import {
  findRelated,
  RELATED_WITHIN_DAYS,
  type ComparableCase,
  type RelatedCase,
} from '@/lib/domain/referral/related-cases'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import {
  columnsOf,
  expression,
  readRow,
  readRows,
  select,
  type RowOf,
} from '@/lib/data/typed-reads'

type ComparedPerson = Omit<ComparableCase['people'][number], 'side'> & { readonly side: string }

const c = columnsOf('cases', 'c')
const p = columnsOf('parties', 'p')
/** The subject's parties. */
const own = columnsOf('parties', 'own')
/** Of `cases c`: what the rule compares. */
const comparedColumns = {
  caseId: c.id,
  caseNo: c.case_no,
  status: c.status,
  referredAt: c.referred_at,
  claim: c.claim,
  people: expression<readonly ComparedPerson[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('side', ${p.side}, 'name', ${p.name},
        'documentHash', ${p.document_hash}, 'phoneHash', ${p.phone_hash}))
      FROM parties p WHERE ${p.case_id} = ${c.id})`),
}
const COMPARED = select(comparedColumns)

function toComparable({ people, status, ...rest }: RowOf<typeof comparedColumns>): ComparableCase {
  return {
    ...rest,
    status: parseStoredEnum(CASE_STATUSES, status, 'cases.status'),
    people: (people ?? []).map((person) => ({
      ...person,
      side: parseStoredEnum(PARTY_SIDES, person.side, 'parties.side'),
    })),
  }
}

/** Bound on what is compared: a hint must not cost more for a party that is in a thousand cases. */
const MOST_COMPARED = 200
const MARGIN = Prisma.raw(`interval '${RELATED_WITHIN_DAYS + 1} days'`)

/** Cases with a party that may be one of the subject's parties on this side, by name or number. */
function withAnyOf(side: PartySide): Prisma.Sql {
  const ofSubject = (column: Prisma.Sql) =>
    Prisma.sql`ARRAY(SELECT ${column} FROM own
      WHERE ${own.side} = ${side} AND ${column} IS NOT NULL)`
  return Prisma.sql`
    SELECT ${p.case_id} FROM parties p
    WHERE ${p.name} = ANY (${ofSubject(own.name)})
      OR ${p.document_hash} = ANY (${ofSubject(own.document_hash)})
      OR ${p.phone_hash} = ANY (${ofSubject(own.phone_hash)})`
}

/**
 * Cases that look like this one (domain/referral/related-cases), as far as this actor may see them:
 * row-level security filters the rest. Found by the indexed hashes and names of its own parties.
 */
export async function findRelatedCases(db: Read, caseId: string): Promise<RelatedCase[]> {
  const [subject, others] = await Promise.all([
    readRow(db, COMPARED, Prisma.sql`FROM cases c WHERE ${c.id} = ${caseId}::uuid`),
    // The ids come as an array, so that cases are read by their key however many there may be.
    readRows(
      db,
      COMPARED,
      Prisma.sql`FROM cases c
        WHERE ${c.id} = ANY (ARRAY(${withAnyOf('applicant')} INTERSECT ${withAnyOf('respondent')}))
          AND ${c.id} <> ${caseId}::uuid
          AND ${c.referred_at} BETWEEN (SELECT referred_at - ${MARGIN} FROM subject)
            AND (SELECT referred_at + ${MARGIN} FROM subject)
        ORDER BY ${c.referred_at} DESC ${limitLiteral(MOST_COMPARED)}`,
      Prisma.sql`WITH own AS MATERIALIZED (
          SELECT ${p.side}, ${p.name}, ${p.document_hash}, ${p.phone_hash} FROM parties p
          WHERE ${p.case_id} = ${caseId}::uuid),
        subject AS MATERIALIZED (
          SELECT ${c.referred_at} FROM cases c WHERE ${c.id} = ${caseId}::uuid) `,
    ),
  ])
  return subject ? findRelated(toComparable(subject), others.map(toComparable)) : []
}
