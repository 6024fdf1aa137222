import {
  courtRuleOn,
  type CourtConfirmationRule,
  type ReviewClock,
} from '@/lib/domain/confirmation/court-rule'
import type { LastRule } from '@/lib/domain/confirmation/decide-court-rule'
import type { LocalDate } from '@/lib/domain/time/local-date'
import {
  COURT_CONFIRMATION_RULE,
  specialJurisdictionsInWords,
} from '@/lib/labels/zh-CN/court-confirmation-rule'
import { dayInFull } from '@/lib/labels/zh-CN/moment'

/** What a court takes, as the form to change it begins with: the version that is in force last. */
export type CourtRuleView = {
  /** Since when a version is in force, and from when a later one is. */
  readonly versions: readonly string[]
  readonly seen: number
  readonly today: LocalDate
  readonly isOwnCasesOnly: boolean
  readonly acceptsElectronicSignatures: boolean
  readonly wantsPaperSet: boolean
  readonly reviewClock: ReviewClock
  readonly specials: string
}

export function presentCourtRule(
  rules: readonly CourtConfirmationRule[],
  last: LastRule | null,
  today: LocalDate,
): CourtRuleView {
  const present = rules.findLast(({ from }) => from <= today)
  const later = rules.filter(({ from }) => from > today)
  const { from: _from, specialJurisdictions, ...shown } = rules.at(-1) ?? courtRuleOn([], today)
  return {
    ...shown,
    versions: [
      present
        ? COURT_CONFIRMATION_RULE.inForce(dayInFull(present.from))
        : COURT_CONFIRMATION_RULE.none,
      ...later.map(({ from }) => COURT_CONFIRMATION_RULE.next(dayInFull(from))),
    ],
    seen: last?.no ?? 0,
    today,
    specials: specialJurisdictionsInWords(specialJurisdictions),
  }
}
