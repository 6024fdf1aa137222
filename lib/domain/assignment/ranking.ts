import { computeAverageDays } from '@/lib/domain/scoring/statistics-format'
import { compareDates, daysBetween, type LocalDate } from '@/lib/domain/time/local-date'
import { findExclusions, type Candidate, type CaseFacts, type Exclusion } from './exclusions'

/**
 * The order in which mediators are proposed for a case. It is a proposal: the administrator may
 * choose another with a note, and needs the reasons for that, each with its number.
 * Source: 特邀调解规定 第12条 (由特邀调解组织指定); 在线调解规则 第12条 (超出擅长领域可不接受). No rule prescribes
 * weights. The product's choice: what helps the parties (field, success with such disputes) weighs
 * as much as what keeps the load fair (open cases, time since the last assignment); speed decides
 * between equals. 特邀调解规定 第7条 makes training the court's duty: a mediator without one on record is
 * marked and ranked behind the trained, but not excluded, because imported rosters carry no
 * trainings.
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

/**
 * `points` is what the reason adds to the score; the other numbers are the raw facts a sentence
 * needs.
 */
export type Reason =
  | {
      readonly code: 'specialty'
      readonly points: number
      readonly disputeType: string
      readonly isSpecialist: boolean
    }
  | {
      readonly code: 'success_rate'
      readonly points: number
      readonly succeeded: number
      readonly closed: number
    }
  | {
      readonly code: 'caseload'
      readonly points: number
      readonly open: number
      readonly cap: number
    }
  | {
      readonly code: 'closing_days'
      readonly points: number
      readonly averageDays: number | null
      readonly closed: number
    }
  | { readonly code: 'last_assigned'; readonly points: number; readonly daysAgo: number | null }
  | { readonly code: 'untrained'; readonly points: 0 }
  | { readonly code: 'withdrew_before'; readonly points: 0 }
  | { readonly code: 'replaced_before'; readonly points: 0 }

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
 * come last, before them those without a recorded training; then the higher score first; then the
 * longest wait for a case (never assigned first); then the id.
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
      const score = reasons.reduce((sum, reason) => sum + reason.points, 0)
      return { candidate, proposal: { mediatorId, score, reasons } }
    })
    .sort(
      (a, b) =>
        Number(hadThisCase(a.candidate)) - Number(hadThisCase(b.candidate)) ||
        Number(b.candidate.isTrained) - Number(a.candidate.isTrained) ||
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
  const reasons: Reason[] = [
    { code: 'specialty', points: isSpecialist ? WEIGHTS.specialty : 0, disputeType, isSpecialist },
    weighSuccess(candidate),
    weighCaseload(candidate),
    weighSpeed(candidate),
    weighWait(candidate, today),
  ]
  if (!candidate.isTrained) reasons.push({ code: 'untrained', points: 0 })
  if (candidate.withdrewOnThisCase.length > 0) reasons.push({ code: 'withdrew_before', points: 0 })
  if (candidate.replacedOnThisCase.length > 0) reasons.push({ code: 'replaced_before', points: 0 })
  return reasons
}

/** Did they have this very case before, and not keep it? */
function hadThisCase({ withdrewOnThisCase, replacedOnThisCase }: Candidate): boolean {
  return withdrewOnThisCase.length > 0 || replacedOnThisCase.length > 0
}

/**
 * One imagined success and one imagined failure are added before the rate is weighed. Without
 * closings that is exactly half, so a newcomer is neither punished nor preferred, and a single
 * success does not outweigh thirteen of sixteen.
 */
function weighSuccess({ succeededSameType, closedSameType }: Candidate): Reason {
  const succeeded = Math.min(succeededSameType, closedSameType)
  const points = share(WEIGHTS.successRate, succeeded + 1, closedSameType + 2)
  return { code: 'success_rate', points, succeeded: succeededSameType, closed: closedSameType }
}

/**
 * The free part of the caseload. The cap is above the open cases here, or the candidate would be
 * excluded.
 */
function weighCaseload({ openCases: open, caseloadCap: cap }: Candidate): Reason {
  return { code: 'caseload', points: share(WEIGHTS.caseload, cap - open, cap), open, cap }
}

/** Without closings half the weight, for the same reason as above. */
function weighSpeed({ closedTotal: closed, totalClosingDays }: Candidate): Reason {
  const averageDays = computeAverageDays(closed === 0 ? 0 : totalClosingDays, closed)
  const slowest = SLOWEST_COUNTED_DAYS * closed
  const points =
    closed === 0
      ? share(WEIGHTS.closingDays, 1, 2)
      : share(WEIGHTS.closingDays, slowest - totalClosingDays, slowest)
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
