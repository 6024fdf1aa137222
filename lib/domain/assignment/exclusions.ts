import { barsFromCase } from '@/lib/domain/case/decide-replace'
import { barsAfterWithdrawal } from '@/lib/domain/case/decide-withdraw'
import type { ReplaceReason, WithdrawReason } from '@/lib/domain/case/vocabulary'
import type { RosterStatus } from '@/lib/domain/roster/roster-moves'
import { compareDates, type LocalDate } from '@/lib/domain/time/local-date'
import { findTrainingGap, type TrainingRule } from './training'

/**
 * Who may not be given a case at all, and why. An exclusion is a fact, not a low score: no ranking
 * and no note overrides it. Source: 特邀调解规定 第5条、第6条 (名册), 第7条 (培训), 第15条 (回避); 在线调解规则 第13条 (披露),
 * 第14条 (更换); domain rule book, bad-input list.
 */

/** An entry in the roster that no case can be given on: its status, and whose act it was. */
export type RosterHold = {
  readonly status: Exclude<RosterStatus, 'confirmed'>
  readonly by: string
  readonly at: Date
}

/**
 * A mediator as the assignment sees them. Counts are whole and not negative; hashes are keyed,
 * never the number itself.
 */
export type Candidate = {
  readonly mediatorId: string
  readonly name: string
  readonly status: 'active' | 'disabled'
  /** both days inclusive */
  readonly leave: { readonly from: LocalDate; readonly to: LocalDate } | null
  /** the day the court confirmed the entry in its roster; null: not confirmed */
  readonly rosterConfirmedOn: LocalDate | null
  /** the last day the entry is valid; null: without end */
  readonly rosterExpiresOn: LocalDate | null
  /**
   * why the entry at the court of the case is not in force, where it has one; the two days are null
   * then
   */
  readonly rosterHeld?: RosterHold | null
  /** by a decision of the court, and not by 迁移登记: training is a condition of it (特邀规定 第7条) */
  readonly isCertified?: boolean
  readonly identityHash: string | null
  readonly phoneHash: string | null
  readonly openCases: number
  readonly caseloadCap: number
  /** cases that they co-mediate now: said, and not counted against the cap */
  readonly coMediatedCases: number
  readonly specialties: readonly string[]
  /** closed cases of this case's dispute type, and the successful ones among them */
  readonly closedSameType: number
  readonly succeededSameType: number
  /** closed cases of every type */
  readonly closedTotal: number
  /** the successful ones among them, and the sum of their natural days */
  readonly succeededTotal: number
  readonly succeededDays: number
  readonly lastAssignedAt: LocalDate | null
  /** cases assigned to them today */
  readonly assignedToday: number
  readonly disclosedOnThisCase: boolean
  /** why they ended this case early (提前终结), once for each time */
  readonly withdrewOnThisCase: readonly WithdrawReason[]
  /** why the institution took this case from them, once for each time */
  readonly replacedOnThisCase: readonly ReplaceReason[]
  /** cases of the last twelve months given back or not taken without a good reason */
  readonly unexcusedDeclines: number
  /** the last recorded training that is not revoked */
  readonly lastTrainedOn: LocalDate | null
}

export type Side = 'applicant' | 'respondent' | 'third'
/** `guardian`: 法定代理人 of a person; `representative`: of an organisation. */
export type PersonRole = 'party' | 'representative' | 'guardian' | 'agent'

/** Somebody with a stake in the case. */
export type CasePerson = {
  readonly personId: string
  readonly side: Side
  readonly role: PersonRole
  readonly name: string
  readonly identityHash: string | null
  readonly phoneHash: string | null
}

export type CaseFacts = {
  /** name of the dispute type in the dictionary, as the mediators' specialties name it too */
  readonly disputeType: string
  readonly people: readonly CasePerson[]
  /** closed cases of this dispute type in the whole institution */
  readonly institutionSameType: { readonly closed: number; readonly succeeded: number }
  /** what the referring court has set */
  readonly trainingRule: TrainingRule
  /** the last day of the mediation period */
  readonly mediationDueOn: LocalDate | null
}

export type Exclusion =
  | { readonly code: 'disabled' }
  | {
      readonly code: 'not_on_roster'
      readonly expiredOn: LocalDate | null
      readonly held?: RosterHold
    }
  | { readonly code: 'untrained'; readonly lastOn: LocalDate | null }
  | {
      readonly code: 'conflict'
      readonly basis: 'identity' | 'phone'
      readonly personId: string
      readonly side: Side
      readonly role: PersonRole
    }
  | { readonly code: 'previously_disclosed' }
  | { readonly code: 'replaced_before'; readonly because: ReplaceReason }
  | { readonly code: 'withdrew_before'; readonly because: WithdrawReason }
  | { readonly code: 'on_leave'; readonly from: LocalDate; readonly until: LocalDate }
  | { readonly code: 'caseload_full'; readonly open: number; readonly cap: number }

/** Exclusions that lie in this case, and not in the mediator's own situation. */
export function isBecauseOfCase({ code }: Exclusion): boolean {
  return CASE_CODES.has(code)
}

const CASE_CODES: ReadonlySet<Exclusion['code']> = new Set([
  'conflict',
  'previously_disclosed',
  'replaced_before',
  'withdrew_before',
])

/**
 * Every reason why the candidate may not get this case on `today`; empty when they may. All reasons
 * are listed, the lasting ones first, so that an administrator does not lift one only to meet the
 * next.
 *
 * A conflict is reported once per person: by identity number where that matches, else by phone. A
 * missing number equals nothing. A mediator who disclosed a ground on this case was replaced
 * because of it, hence excluded. So is one who left the case for recusal or at a party's request,
 * whether the institution replaced them or they ended it early (提前终结) themselves (domain.md,
 * Decisions 9). One who left for any other cause is not excluded: the cause may have passed, and
 * the ranking mentions it.
 */
export function findExclusions(
  candidate: Candidate,
  caseFacts: CaseFacts,
  today: LocalDate,
): readonly Exclusion[] {
  const found: Exclusion[] = []
  if (candidate.status !== 'active') found.push({ code: 'disabled' })
  found.push(...findRosterGap(candidate, today))
  const isTrainingNeeded = caseFacts.trainingRule === 'exclude' || candidate.isCertified === true
  const gap = isTrainingNeeded ? findTrainingGap(candidate, today) : null
  if (gap) found.push({ code: 'untrained', ...gap })
  found.push(...caseFacts.people.flatMap((person) => findConflict(candidate, person)))
  if (candidate.disclosedOnThisCase) found.push({ code: 'previously_disclosed' })
  const because = candidate.replacedOnThisCase.find(barsFromCase)
  if (because) found.push({ code: 'replaced_before', because })
  const ownReason = candidate.withdrewOnThisCase.find(barsAfterWithdrawal)
  if (ownReason) found.push({ code: 'withdrew_before', because: ownReason })

  const { leave } = candidate
  if (leave && compareDates(leave.from, today) <= 0 && compareDates(today, leave.to) <= 0) {
    found.push({ code: 'on_leave', from: leave.from, until: leave.to })
  }
  if (candidate.openCases >= candidate.caseloadCap) {
    found.push({ code: 'caseload_full', open: candidate.openCases, cap: candidate.caseloadCap })
  }
  return found
}

type Roster = Pick<Candidate, 'rosterConfirmedOn' | 'rosterExpiresOn' | 'rosterHeld'>

/**
 * Only a mediator whom the court lists in its roster may take its cases; a confirmation dated later
 * than today is none yet.
 */
function findRosterGap(
  { rosterConfirmedOn, rosterExpiresOn, rosterHeld }: Roster,
  today: LocalDate,
): readonly Exclusion[] {
  if (rosterHeld) return [{ code: 'not_on_roster', expiredOn: null, held: rosterHeld }]
  if (rosterConfirmedOn === null || compareDates(rosterConfirmedOn, today) > 0) {
    return [{ code: 'not_on_roster', expiredOn: null }]
  }
  const hasExpired = rosterExpiresOn !== null && compareDates(rosterExpiresOn, today) < 0
  return hasExpired ? [{ code: 'not_on_roster', expiredOn: rosterExpiresOn }] : []
}

function findConflict(candidate: Candidate, person: CasePerson): readonly Exclusion[] {
  const { personId, side, role } = person
  const isSameIdentity =
    person.identityHash !== null && person.identityHash === candidate.identityHash
  const isSamePhone = person.phoneHash !== null && person.phoneHash === candidate.phoneHash
  if (!isSameIdentity && !isSamePhone) return []
  return [{ code: 'conflict', basis: isSameIdentity ? 'identity' : 'phone', personId, side, role }]
}
