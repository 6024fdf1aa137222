import 'server-only'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { PARTY_SIDES, type PartySide } from '@/lib/domain/case/vocabulary'
import {
  findRelated,
  RELATED_WITHIN_DAYS,
  type ComparableCase,
  type ComparablePerson,
  type RelatedCase,
} from '@/lib/domain/referral/related-cases'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

const comparableSelect = {
  id: true,
  caseNo: true,
  status: true,
  referredAt: true,
  claim: true,
  parties: { select: { side: true, name: true, documentHash: true, phoneHash: true } },
} as const satisfies Prisma.CaseSelect

type Selected = Prisma.CaseGetPayload<{ select: typeof comparableSelect }>

function toComparable({ id, parties, status, ...rest }: Selected): ComparableCase {
  return {
    ...rest,
    caseId: id,
    status: parseStoredEnum(CASE_STATUSES, status, 'cases.status'),
    people: parties.map((party) => ({
      ...party,
      side: parseStoredEnum(PARTY_SIDES, party.side, 'parties.side'),
    })),
  }
}

/** Bound on what is compared: a hint must not cost more for a party that is in a thousand cases. */
const MOST_COMPARED = 200
const DAY_MS = 86_400_000

const present = (values: readonly (string | null)[]) => [
  ...new Set(values.filter((value) => value !== null)),
]

/** Cases with a party that one of these people may be; the rule then looks closer. */
function withAnyOf(people: readonly ComparablePerson[]): Prisma.CaseWhereInput {
  return {
    parties: {
      some: {
        OR: [
          { documentHash: { in: present(people.map(({ documentHash }) => documentHash)) } },
          { phoneHash: { in: present(people.map(({ phoneHash }) => phoneHash)) } },
          { name: { in: present(people.map(({ name }) => name)) } },
        ],
      },
    },
  }
}

/**
 * Cases that look like this one (domain/referral/related-cases), as far as this actor may see them: row-level security leaves out
 * the rest. Searched by the indexed hashes and names of its own parties, never by reading the table.
 */
export async function findRelatedCases(db: Db, caseId: string): Promise<RelatedCase[]> {
  const row = await db.case.findUnique({ where: { id: caseId }, select: comparableSelect })
  if (!row) return []
  const subject = toComparable(row)
  const margin = (RELATED_WITHIN_DAYS + 1) * DAY_MS
  const [from, to] = [
    new Date(row.referredAt.getTime() - margin),
    new Date(row.referredAt.getTime() + margin),
  ]
  const onSide = (wanted: PartySide) => subject.people.filter(({ side }) => side === wanted)
  const others = await db.case.findMany({
    where: {
      id: { not: caseId },
      referredAt: { gte: from, lte: to },
      AND: [withAnyOf(onSide('applicant')), withAnyOf(onSide('respondent'))],
    },
    orderBy: { referredAt: 'desc' },
    take: MOST_COMPARED,
    select: comparableSelect,
  })
  return findRelated(subject, others.map(toComparable))
}
