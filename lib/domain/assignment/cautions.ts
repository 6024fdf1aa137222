import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import type { Candidate, CaseFacts, CasePerson } from './exclusions'
import type { Reason } from './reason'
import { areRepeated } from './repeated-declines'
import { findTrainingGap } from './training'

/**
 * What is taken off for a missing training where the court's setting warns (特邀调解规定 第7条; domain rule
 * book, decision 10), and for each case that was assigned today already. A score never falls
 * below 0.
 */
const DEDUCTIONS = { untrained: 10, assignedToday: 5 } as const

/**
 * The longest period without an extension (在线调解规则 第24条), for a case whose last day is not known.
 */
const LONGEST_PERIOD = 30

/** What is taken off `score`, together never more than it. */
export function findDeductions(
  candidate: Candidate,
  today: LocalDate,
  score: number,
): readonly Reason[] {
  const { assignedToday } = candidate
  const gap = findTrainingGap(candidate, today)
  const untrained = gap ? Math.min(DEDUCTIONS.untrained, score) : 0
  const todays = Math.min(DEDUCTIONS.assignedToday * assignedToday, score - untrained)
  const reasons: Reason[] = []
  if (gap) reasons.push({ code: 'untrained', points: negative(untrained), ...gap })
  if (assignedToday > 0)
    reasons.push({ code: 'assigned_today', points: negative(todays), count: assignedToday })
  return reasons
}

/** Without the zero that is below zero. */
const negative = (points: number) => (points === 0 ? 0 : -points)

/** What the administrator should know before choosing; none of it excludes or changes the score. */
export function findCautions(
  candidate: Candidate,
  { people, mediationDueOn }: CaseFacts,
  today: LocalDate,
): readonly Reason[] {
  const { leave } = candidate
  const lastDay = mediationDueOn ?? addDays(today, LONGEST_PERIOD)
  const reasons: Reason[] = []
  if (candidate.coMediatedCases > 0)
    reasons.push({ code: 'co_mediates', points: 0, count: candidate.coMediatedCases })
  if (leave && leave.from > today && leave.from <= lastDay)
    reasons.push({ code: 'leave_ahead', points: 0, from: leave.from, until: leave.to })
  const namesake = people.find((person) => mayBeSamePerson(candidate, person))
  if (namesake)
    reasons.push({ code: 'same_name', points: 0, side: namesake.side, role: namesake.role })
  if (areRepeated(candidate.unexcusedDeclines))
    reasons.push({ code: 'repeated_declines', points: 0, count: candidate.unexcusedDeclines })
  if (candidate.withdrewOnThisCase.length > 0) reasons.push({ code: 'withdrew_before', points: 0 })
  if (candidate.replacedOnThisCase.length > 0) reasons.push({ code: 'replaced_before', points: 0 })
  return reasons
}

/** The same name, and no two identity numbers that tell them apart. */
function mayBeSamePerson(candidate: Candidate, person: CasePerson): boolean {
  const isUnknown = candidate.identityHash === null || person.identityHash === null
  const name = plainName(candidate.name)
  return isUnknown && name !== '' && name === plainName(person.name)
}

const plainName = (name: string) => name.normalize('NFKC').replace(/\s/gu, '')
