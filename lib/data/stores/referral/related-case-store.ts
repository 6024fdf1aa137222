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
const r = columnsOf('import_rows', 'r')
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
/** The same for all lines of a list together. */
const MOST_OF_MANY = 2_000
const MARGIN = Prisma.raw(`interval '${RELATED_WITHIN_DAYS + 1} days'`)

/** Cases with a party that may be one of the subject's people on this side, by name or number. */
function withAnyOf(people: ComparableCase['people'], side: PartySide): Prisma.Sql {
  const own = people.filter((person) => person.side === side)
  const known = (values: readonly (string | null)[]) => values.filter((value) => value !== null)
  return Prisma.sql`
    SELECT ${p.case_id} FROM parties p
    WHERE ${p.name} = ANY (${own.map(({ name }) => name)}::text[])
      OR ${p.document_hash} = ANY (${known(own.map(({ documentHash }) => documentHash))}::text[])
      OR ${p.phone_hash} = ANY (${known(own.map(({ phoneHash }) => phoneHash))}::text[])`
}

/**
 * Cases that look like this dispute (domain/referral/related-cases), which may be no case yet, as
 * far as this actor may see them: row-level security filters the rest. Found by the indexed hashes
 * and names of its people.
 */
export async function findCasesLike(db: Read, subject: ComparableCase): Promise<RelatedCase[]> {
  const { people, caseId, referredAt } = subject
  // The ids come as an array, so that cases are read by their key however many there may be.
  const others = await readRows(
    db,
    COMPARED,
    Prisma.sql`FROM cases c
      WHERE ${c.id} = ANY (ARRAY(${withAnyOf(people, 'applicant')} INTERSECT
        ${withAnyOf(people, 'respondent')}))
        AND ${c.id} <> ${caseId}::uuid
        AND ${c.referred_at} BETWEEN ${referredAt}::timestamptz
          - ${MARGIN} AND ${referredAt}::timestamptz + ${MARGIN}
      ORDER BY ${c.referred_at} DESC ${limitLiteral(MOST_COMPARED)}`,
  )
  return findRelated(subject, others.map(toComparable))
}

/**
 * Cases of the last days with one of these people on each side, as far as this actor may see them:
 * for many disputes at once, which are then compared one by one. Cases that this list of referrals
 * has made are left out.
 */
export async function findCasesOfPeople(
  db: Read,
  people: ComparableCase['people'],
  now: Date,
  exceptImportId: string | null,
): Promise<readonly ComparableCase[]> {
  if (people.length === 0) return []
  const isOwn = Prisma.sql`EXISTS (SELECT 1 FROM import_rows r
    WHERE ${r.import_id} = ${exceptImportId}::uuid AND ${r.made_id} = ${c.id})`
  const rows = await readRows(
    db,
    COMPARED,
    Prisma.sql`FROM cases c
      WHERE ${c.id} = ANY (ARRAY(${withAnyOf(people, 'applicant')} INTERSECT
        ${withAnyOf(people, 'respondent')}))
        AND ${c.referred_at} >= ${now}::timestamptz - ${MARGIN} AND NOT ${isOwn}
      ORDER BY ${c.referred_at} DESC ${limitLiteral(MOST_OF_MANY)}`,
  )
  return rows.map(toComparable)
}

/** The same for a case. */
export async function findRelatedCases(db: Read, caseId: string): Promise<RelatedCase[]> {
  const subject = await readRow(
    db,
    COMPARED,
    Prisma.sql`FROM cases c WHERE ${c.id} = ${caseId}::uuid`,
  )
  return subject ? findCasesLike(db, toComparable(subject)) : []
}
