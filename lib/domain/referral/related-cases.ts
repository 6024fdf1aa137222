/**
 * Duplicate and related referrals: the same parties, a similar claim, within 90 days. A hint for
 * the people who work on the case; cases are never merged, because only a court can say that two
 * disputes are one.
 */
import type { CaseStatus } from '@/lib/domain/case/status'
import type { PartySide } from '@/lib/domain/case/vocabulary'
import { daysBetween, toLocalDate } from '@/lib/domain/time/local-date'
import { computeClaimSimilarity } from './claim-similarity'
import { plainName } from './party-rules'

export type ComparablePerson = {
  readonly side: PartySide
  readonly name: string
  readonly documentHash: string | null
  readonly phoneHash: string | null
}

export type ComparableCase = {
  readonly caseId: string
  readonly caseNo: string
  readonly status: CaseStatus
  readonly referredAt: Date
  readonly claim: string
  readonly people: readonly ComparablePerson[]
}

/** What suggests that two cases are related, in the order in which it is listed. */
const RELATED_REASONS = [
  'same_document',
  'same_phone',
  'same_name',
  'sides_swapped',
  'same_claim',
  'similar_claim',
] as const
export type RelatedReason = (typeof RELATED_REASONS)[number]

export type RelatedCase = Pick<ComparableCase, 'caseId' | 'caseNo' | 'status' | 'referredAt'> & {
  readonly why: readonly RelatedReason[]
}

export const RELATED_WITHIN_DAYS = 90
const SIMILAR_CLAIM_FROM = 0.5

type PersonReason = 'same_document' | 'same_phone' | 'same_name'

/** The cases of `others` that look related to `subject`, most recent first. */
export function findRelated(
  subject: ComparableCase,
  others: readonly ComparableCase[],
): RelatedCase[] {
  return others
    .filter((other) => other.caseId !== subject.caseId)
    .flatMap((other) => {
      const why = whyRelated(subject, other)
      const { caseId, caseNo, status, referredAt } = other
      return why ? [{ caseId, caseNo, status, referredAt, why }] : []
    })
    .sort(
      (a, b) => b.referredAt.getTime() - a.referredAt.getTime() || (a.caseId < b.caseId ? -1 : 1),
    )
}

function whyRelated(a: ComparableCase, b: ComparableCase): readonly RelatedReason[] | null {
  if (
    Math.abs(daysBetween(toLocalDate(a.referredAt), toLocalDate(b.referredAt))) >
    RELATED_WITHIN_DAYS
  )
    return null
  const similarity = computeClaimSimilarity(a.claim, b.claim)
  if (similarity < SIMILAR_CLAIM_FROM) return null
  const straight = matchSides(a, b, 'applicant', 'respondent')
  const people = straight ?? matchSides(a, b, 'respondent', 'applicant')
  if (!people) return null
  const found = new Set<RelatedReason>([
    ...people,
    similarity === 1 ? 'same_claim' : 'similar_claim',
  ])
  if (!straight) found.add('sides_swapped')
  return RELATED_REASONS.filter((reason) => found.has(reason))
}

/** Both sides must meet: a's applicants among b's `first`, a's respondents among b's `second`. */
function matchSides(
  a: ComparableCase,
  b: ComparableCase,
  first: PartySide,
  second: PartySide,
): PersonReason[] | null {
  const applicants = matchPeople(onSide(a, 'applicant'), onSide(b, first))
  const respondents = matchPeople(onSide(a, 'respondent'), onSide(b, second))
  return applicants.length > 0 && respondents.length > 0 ? [...applicants, ...respondents] : null
}

function onSide({ people }: ComparableCase, side: PartySide): readonly ComparablePerson[] {
  return people.filter((person) => person.side === side)
}

function matchPeople(
  ours: readonly ComparablePerson[],
  theirs: readonly ComparablePerson[],
): PersonReason[] {
  return ours.flatMap((one) => theirs.flatMap((other) => matchPerson(one, other) ?? []))
}

/**
 * Documents decide where both have one; then the telephone; a name counts only where the documents
 * do not speak against it.
 */
function matchPerson(a: ComparablePerson, b: ComparablePerson): PersonReason | null {
  if (a.documentHash !== null && b.documentHash !== null)
    return a.documentHash === b.documentHash ? 'same_document' : null
  if (a.phoneHash !== null && a.phoneHash === b.phoneHash) return 'same_phone'
  return plainName(a.name) === plainName(b.name) ? 'same_name' : null
}
