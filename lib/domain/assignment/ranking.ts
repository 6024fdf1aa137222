import { computeAverageDays } from '@/lib/domain/scoring/statistics-format'
import { compareDates, daysBetween, type LocalDate } from '@/lib/domain/time/local-date'
import { findCautions, findDeductions } from './cautions'
import { findExclusions, type Candidate, type CaseFacts, type Exclusion } from './exclusions'
import type { Reason } from './reason'
import { weighRate } from './success-rate'

/**
 * The order in which mediators are proposed for a case. It is a proposal: the administrator may
 * choose another with a note, and needs the reasons for that, each with its number and its points.
 * Source: 特邀调解规定 第12条 (由特邀调解组织指定), 第7条 (培训); 在线调解规则 第12条 (超出擅长领域可不接受); domain rule book,
 * decision 10. No rule prescribes weights. The product's choice: what helps the parties (field,
 * success with such disputes) weighs as much as what keeps the load fair (open cases, time since
 * the last assignment); speed decides between equals (docs/decisions/0043).
 */
export const WEIGHTS = {
  specialty: 20,
  successRate: 30,
  caseload: 30,
  closingDays: 10,
  lastAssigned: 10,
} as const

/**
 * Average closing days from which speed earns nothing: the statutory term of a referral before
 * filing (在线调解规则 第24条).
 */
const SLOWEST_COUNTED_DAYS = 30

/** Days without a new case after which waiting longer adds nothing. */
const LONGEST_COUNTED_WAIT = 10

export type RankedCandidate = {
  readonly mediatorId: string
  /** 0–100, the sum of the reasons' points */
  readonly score: number
  readonly reasons: readonly Reason[]
}

export type Ranking = {
  readonly ranked: readonly RankedCandidate[]
  /** ordered by id; a mediator is either here or among the ranked */
  readonly excluded: readonly {
    readonly mediatorId: string
    readonly exclusions: readonly Exclusion[]
  }[]
}

/**
 * Ranks every mediator who may get the case and lists the exclusions of the others. The order is
 * total and does not depend on chance or on the order of the input: former mediators of this case
 * come last; then the higher score first; then the longest wait for a case (never assigned first);
 * then the id.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  caseFacts: CaseFacts,
  today: LocalDate,
): Ranking {
  const judged = candidates.map((candidate) => {
    const exclusions = findExclusions(candidate, caseFacts, today)
    return { candidate, mediatorId: candidate.mediatorId, exclusions }
  })
  const ranked = judged
    .filter(({ exclusions }) => exclusions.length === 0)
    .map(({ candidate, mediatorId }) => {
      const reasons = findReasons(candidate, caseFacts, today)
      const score = sumOf(reasons)
      return { candidate, proposal: { mediatorId, score, reasons } }
    })
    .sort(
      (a, b) =>
        Number(hadThisCase(a.candidate)) - Number(hadThisCase(b.candidate)) ||
        b.proposal.score - a.proposal.score ||
        compareWait(a.candidate.lastAssignedAt, b.candidate.lastAssignedAt) ||
        compareIds(a.proposal, b.proposal),
    )
    .map(({ proposal }) => proposal)
  const excluded = judged
    .filter(({ exclusions }) => exclusions.length > 0)
    .map(({ mediatorId, exclusions }) => ({ mediatorId, exclusions }))
    .sort(compareIds)
  return { ranked, excluded }
}

function findReasons(
  candidate: Candidate,
  caseFacts: CaseFacts,
  today: LocalDate,
): readonly Reason[] {
  const { disputeType } = caseFacts
  const isSpecialist = candidate.specialties.includes(disputeType)
  const merits: Reason[] = [
    { code: 'specialty', points: isSpecialist ? WEIGHTS.specialty : 0, disputeType, isSpecialist },
    weighSuccess(candidate, caseFacts),
    weighCaseload(candidate),
    weighSpeed(candidate),
    weighWait(candidate, today),
  ]
  return [
    ...merits,
    ...findDeductions(candidate, today, sumOf(merits)),
    ...findCautions(candidate, caseFacts, today),
  ]
}

const sumOf = (reasons: readonly Reason[]) => reasons.reduce((sum, { points }) => sum + points, 0)

/** Did they have this very case before, and not keep it? */
function hadThisCase({ withdrewOnThisCase, replacedOnThisCase }: Candidate): boolean {
  return withdrewOnThisCase.length > 0 || replacedOnThisCase.length > 0
}

function weighSuccess(
  { succeededSameType, closedSameType: closed }: Candidate,
  { institutionSameType }: CaseFacts,
): Reason {
  const succeeded = Math.min(succeededSameType, closed)
  const weighed = weighRate({ succeeded, closed }, institutionSameType)
  const points = share(WEIGHTS.successRate, weighed.part, weighed.whole)
  return { code: 'success_rate', points, succeeded, closed, weighed }
}

/**
 * The free part of the caseload. The cap is above the open cases here, or the candidate would be
 * excluded.
 */
function weighCaseload({ openCases: open, caseloadCap: cap }: Candidate): Reason {
  return { code: 'caseload', points: share(WEIGHTS.caseload, cap - open, cap), open, cap }
}

/**
 * Of successful cases alone: a failure is closed fast for other reasons. Without any closing half
 * the weight, so that a newcomer is neither punished nor preferred; without a success none.
 */
function weighSpeed({ closedTotal: closed, succeededTotal, succeededDays }: Candidate): Reason {
  const averageDays = computeAverageDays(succeededTotal === 0 ? 0 : succeededDays, succeededTotal)
  const slowest = SLOWEST_COUNTED_DAYS * succeededTotal
  const points =
    succeededTotal > 0
      ? share(WEIGHTS.closingDays, slowest - succeededDays, slowest)
      : share(WEIGHTS.closingDays, closed === 0 ? 1 : 0, 2)
  return { code: 'closing_days', points, averageDays, closed }
}

function weighWait({ lastAssignedAt }: Candidate, today: LocalDate): Reason {
  // a last assignment dated ahead of today can only be another clock's midnight: it counts as today
  const daysAgo = lastAssignedAt === null ? null : Math.max(0, daysBetween(lastAssignedAt, today))
  const points = share(WEIGHTS.lastAssigned, daysAgo ?? LONGEST_COUNTED_WAIT, LONGEST_COUNTED_WAIT)
  return { code: 'last_assigned', points, daysAgo }
}

/** The whole part of `weight × part ÷ whole`, kept within 0 … weight. `whole` is above zero. */
function share(weight: number, part: number, whole: number): number {
  return Math.min(weight, Math.max(0, Math.floor((weight * part) / whole)))
}

function compareWait(a: LocalDate | null, b: LocalDate | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compareDates(a, b)
}

/** Code units, not a locale: the order must be the same on every machine. */
function compareIds(
  a: { readonly mediatorId: string },
  b: { readonly mediatorId: string },
): number {
  if (a.mediatorId === b.mediatorId) return 0
  return a.mediatorId < b.mediatorId ? -1 : 1
}
