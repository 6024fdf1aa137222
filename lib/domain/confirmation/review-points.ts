// What a judge goes through, with what the rules found of each point. Sources: 民诉法 第205条; 民诉解释
// 第351、355、358条; 在线调解规则 第20、23条.
import type { ConfirmationArticle } from './articles'
import type { ClarityFinding } from './clarity-findings'
import type { EligibilityCode, EligibilityFinding } from './eligibility-findings'

export const REVIEW_GROUPS = ['application', 'admission', 'dismissal', 'sham'] as const
/** 申请资格; 不予受理五项; 驳回六项; 虚假调解. */
export type ReviewGroup = (typeof REVIEW_GROUPS)[number]

type PointRule = { readonly group: ReviewGroup; readonly article: ConfirmationArticle }

/** In the order in which they are shown. */
export const REVIEW_POINTS = {
  before_filing: { group: 'application', article: 'online_mediation_20' },
  in_time: { group: 'application', article: 'civil_procedure_205' },
  court: { group: 'application', article: 'civil_procedure_205' },
  applicants: { group: 'application', article: 'interpretation_351' },
  institution: { group: 'application', article: 'civil_procedure_205' },
  signatures: { group: 'application', article: 'electronic_signature_3' },
  scope: { group: 'admission', article: 'interpretation_355_1' },
  jurisdiction: { group: 'admission', article: 'interpretation_355_2' },
  status_relation: { group: 'admission', article: 'interpretation_355_3' },
  other_procedure: { group: 'admission', article: 'interpretation_355_4' },
  title: { group: 'admission', article: 'interpretation_355_5' },
  mandatory_rule: { group: 'dismissal', article: 'interpretation_358_1' },
  interests_of_others: { group: 'dismissal', article: 'interpretation_358_2' },
  public_order: { group: 'dismissal', article: 'interpretation_358_3' },
  // No rule finds it: the judge asks the parties.
  not_voluntary: { group: 'dismissal', article: 'interpretation_358_4' },
  unclear: { group: 'dismissal', article: 'interpretation_358_5' },
  other: { group: 'dismissal', article: 'interpretation_358_6' },
  sham: { group: 'sham', article: 'online_mediation_23' },
} as const satisfies Readonly<Record<string, PointRule>>
export type ReviewPoint = keyof typeof REVIEW_POINTS
const POINTS = Object.keys(REVIEW_POINTS) as readonly ReviewPoint[]

const POINT_OF: Readonly<Record<EligibilityCode, ReviewPoint>> = {
  FILED_CASE: 'before_filing',
  NOT_IN_FORCE: 'in_time',
  PERIOD_OVER: 'in_time',
  PERIOD_MAY_BE_OVER: 'in_time',
  PERIOD_UNKNOWN: 'in_time',
  NOT_INVITING_COURT: 'court',
  COURT_NOT_LINKED: 'court',
  LINKS_UNKNOWN: 'court',
  INTERMEDIATE_COURT: 'court',
  OWN_CASES_ONLY: 'court',
  NONE_CONFIRMED: 'applicants',
  WAITS_FOR_OTHER: 'applicants',
  GUARDIAN_NEEDED: 'applicants',
  CONFIRMED_BY_HELPER: 'applicants',
  AUTHORITY_GENERAL: 'applicants',
  AUTHORITY_MATTER_MISSING: 'applicants',
  AUTHORITY_NOT_IN_TERM: 'applicants',
  ONE_AGENT_OF_BOTH: 'applicants',
  INSTITUTION_NOT_ESTABLISHED: 'institution',
  INSTITUTION_UNPROVED: 'institution',
  ROSTER_MEDIATOR: 'institution',
  ELECTRONIC_NOT_TAKEN: 'signatures',
  ELECTRONIC_STATUS: 'signatures',
  PAPER_SET: 'signatures',
  OUT_OF_SCOPE: 'scope',
  SPECIAL_COURT: 'jurisdiction',
  STATUS_CAUSE: 'status_relation',
  STATUS_CAUSE_PARTLY: 'status_relation',
  STATUS_TERM: 'status_relation',
  PROCEDURE_CAUSE: 'other_procedure',
  PROCEDURE_TERM: 'other_procedure',
  PARTY_BANKRUPT: 'other_procedure',
  TITLE_CAUSE: 'title',
  TITLE_TERM: 'title',
  UNLAWFUL_TERM: 'mandatory_rule',
  TERM_HARMS_OTHERS: 'interests_of_others',
  STATUS_DUTY_TERM: 'public_order',
  RIGHT_WAIVED_TERM: 'other',
  SUSPECTED: 'sham',
}

export type PointView = {
  readonly point: ReviewPoint
  readonly group: ReviewGroup
  readonly article: ConfirmationArticle
  readonly findings: readonly EligibilityFinding[]
  /** Of the point `unclear`. */
  readonly clarity: readonly ClarityFinding[]
}

/**
 * Every point in its order, also those of which nothing was found: a judge decides on all of them.
 */
export function listReviewPoints(
  findings: readonly EligibilityFinding[],
  clarity: readonly ClarityFinding[],
): readonly PointView[] {
  return POINTS.map((point) => ({
    point,
    ...REVIEW_POINTS[point],
    findings: findings.filter(({ code }) => POINT_OF[code] === point),
    clarity: point === 'unclear' ? clarity : [],
  }))
}
