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

/** Of `cases c`: what the rule compares. */
const COMPARED_COLUMNS = Prisma.sql`
  c.id AS "caseId", c.case_no AS "caseNo", c.status, c.referred_at AS "referredAt", c.claim,
  (SELECT jsonb_agg(jsonb_build_object('side', p.side, 'name', p.name,
      'documentHash', p.document_hash, 'phoneHash', p.phone_hash))
    FROM parties p WHERE p.case_id = c.id) AS people`

type ComparedRead = Pick<ComparableCase, 'caseId' | 'caseNo' | 'referredAt' | 'claim'> & {
  status: string
  people: (Omit<ComparableCase['people'][number], 'side'> & { side: string })[] | null
}

function toComparable({ people, status, ...rest }: ComparedRead): ComparableCase {
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
    Prisma.sql`ARRAY(SELECT ${column} FROM own WHERE side = ${side} AND ${column} IS NOT NULL)`
  return Prisma.sql`
    SELECT p.case_id FROM parties p
    WHERE p.name = ANY (${ofSubject(Prisma.sql`name`)})
      OR p.document_hash = ANY (${ofSubject(Prisma.sql`document_hash`)})
      OR p.phone_hash = ANY (${ofSubject(Prisma.sql`phone_hash`)})`
}

/**
 * Cases that look like this one (domain/referral/related-cases), as far as this actor may see them:
 * row-level security filters the rest. Found by the indexed hashes and names of its own parties.
 */
export async function findRelatedCases(db: Read, caseId: string): Promise<RelatedCase[]> {
  const [[subject], others] = await Promise.all([
    db.$queryRaw<ComparedRead[]>`
      SELECT ${COMPARED_COLUMNS} FROM cases c WHERE c.id = ${caseId}::uuid`,
    // The ids come as an array, so that cases are read by their key however many there may be.
    db.$queryRaw<ComparedRead[]>`
      WITH own AS MATERIALIZED (
          SELECT side, name, document_hash, phone_hash FROM parties
          WHERE case_id = ${caseId}::uuid),
        subject AS MATERIALIZED (SELECT referred_at FROM cases WHERE id = ${caseId}::uuid)
      SELECT ${COMPARED_COLUMNS} FROM cases c
      WHERE c.id = ANY (ARRAY(${withAnyOf('applicant')} INTERSECT ${withAnyOf('respondent')}))
        AND c.id <> ${caseId}::uuid
        AND c.referred_at BETWEEN (SELECT referred_at - ${MARGIN} FROM subject)
          AND (SELECT referred_at + ${MARGIN} FROM subject)
      ORDER BY c.referred_at DESC ${limitLiteral(MOST_COMPARED)}`,
  ])
  return subject ? findRelated(toComparable(subject), others.map(toComparable)) : []
}
