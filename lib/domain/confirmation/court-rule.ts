// What a court takes and how it works (data of the court). Sources: 民诉法 第187、205条; 2011年司法确认程序规定
// 第5条; 电子签名法 第3、13条.
import type { DisputeType } from '../case/vocabulary'
import { ALWAYS } from '../deadline/rules-in-turn'
import type { LocalDate } from '../time/local-date'

/** Matters that another court has: 互联网法院, 海事法院, 知识产权法院 and their like. */
export type SpecialJurisdiction = {
  readonly disputeTypes: readonly DisputeType[]
  /** Words of a cause (案由), any of which is enough. */
  readonly causes: readonly string[]
  /** The court that has them. */
  readonly court: string
}

/** 2011年规定: 15 days and 10 more; or 民诉法 第187条: 30 days of the special procedure. */
export const REVIEW_CLOCKS = ['confirmation_review', 'confirmation_trial'] as const
export type ReviewClock = (typeof REVIEW_CLOCKS)[number]

/** One version of a court's rule; the next one takes its place on its first day. */
export type CourtConfirmationRule = {
  readonly from: LocalDate
  /** Only agreements of institutions that this court invited. */
  readonly isOwnCasesOnly: boolean
  readonly acceptsElectronicSignatures: boolean
  /** One set of the materials on paper beside the electronic ones. */
  readonly wantsPaperSet: boolean
  readonly reviewClock: ReviewClock
  readonly specialJurisdictions: readonly SpecialJurisdiction[]
}

/** Where a court has set nothing: what the articles say and no limit of its own. */
const DEFAULT_RULE: CourtConfirmationRule = {
  from: ALWAYS,
  isOwnCasesOnly: false,
  acceptsElectronicSignatures: true,
  wantsPaperSet: false,
  reviewClock: 'confirmation_trial',
  specialJurisdictions: [],
}
export const DEFAULT_COURT_RULES: readonly CourtConfirmationRule[] = [DEFAULT_RULE]

/** The court's rule in force on a day; the default before its first version. */
export function courtRuleOn(
  versions: readonly CourtConfirmationRule[],
  on: LocalDate,
): CourtConfirmationRule {
  const inForce = (rules: readonly CourtConfirmationRule[]) =>
    rules.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? -1 : 1))
  const rule = inForce(versions).at(-1) ?? inForce(DEFAULT_COURT_RULES).at(-1)
  if (!rule) throw new RangeError(`no rule of confirmation on ${on}`)
  return rule
}

/**
 * The clock of a review that began on this day; of one that has not begun, that of the newest
 * version.
 */
export function reviewClockOf(
  versions: readonly CourtConfirmationRule[],
  admittedOn: LocalDate | null,
): ReviewClock {
  const rule = admittedOn ? courtRuleOn(versions, admittedOn) : (versions.at(-1) ?? DEFAULT_RULE)
  return rule.reviewClock
}
