// What the check of an agreement can find, how grave it is, and the article behind it.

/**
 * `wrong`: cannot be finished so. `unclear`: may be finished, but a court may refuse to confirm it
 * or a party may dispute it. `note`: worth knowing.
 */
export type Severity = 'wrong' | 'unclear' | 'note'

export type AgreementArticle =
  | 'invited_24' // 特邀规定24: parties, facts and disputes, result
  | 'people_mediation_29' // 人民调解法29: content, manner and time of performance; a copy for each
  | 'civil_mediation_7' // 民事调解规定7: more than the claim may be agreed on
  | 'civil_mediation_8' // 民事调解规定8: a default has a liability, not a judgment
  | 'interpretation_355' // 民诉解释355: what is not admitted to judicial confirmation
  | 'interpretation_358' // 民诉解释358: unlawful or unclear content is not confirmed
  | 'civil_code_686' // 民法典686: without words on its kind a guarantee is an ordinary one
  | 'private_lending_25' // 民间借贷规定25: four times the LPR of one year
  | 'pipl_51' // 个人信息保护法51: personal numbers have their own place
  | 'bills_rules_1' // 支付结算办法附一: capitals and figures agree

const rule = <S extends Severity>(severity: S, article: AgreementArticle) => ({ severity, article })

/** By code: severity and article. The sentences are in lib/labels/zh-CN/agreement-finding.ts. */
export const FINDINGS = {
  FACTS_MISSING: rule('wrong', 'invited_24'),
  DISPUTES_MISSING: rule('wrong', 'invited_24'),
  COPIES_TOO_FEW: rule('wrong', 'people_mediation_29'),
  NO_TERMS: rule('wrong', 'invited_24'),
  OBLIGED_MISSING: rule('wrong', 'interpretation_358'),
  ENTITLED_MISSING: rule('wrong', 'interpretation_358'),
  NOT_A_PARTY: rule('wrong', 'invited_24'),
  SAME_PERSON: rule('wrong', 'interpretation_358'),
  AMOUNT_MISSING: rule('wrong', 'interpretation_358'),
  AMOUNT_UNREADABLE: rule('wrong', 'interpretation_358'),
  AMOUNT_ZERO: rule('wrong', 'interpretation_358'),
  DAY_MISSING: rule('wrong', 'people_mediation_29'),
  DAY_UNREADABLE: rule('wrong', 'interpretation_358'),
  DAY_PAST: rule('wrong', 'interpretation_358'),
  DAY_FAR: rule('unclear', 'interpretation_358'),
  MANNER_MISSING: rule('wrong', 'people_mediation_29'),
  ACCOUNT_MISSING: rule('unclear', 'interpretation_358'),
  ACCOUNT_HOLDER_OTHER: rule('unclear', 'interpretation_358'),
  LAST_FOUR_UNREADABLE: rule('wrong', 'interpretation_358'),
  INSTALMENTS_TOO_FEW: rule('wrong', 'interpretation_358'),
  INSTALMENTS_SUM: rule('wrong', 'interpretation_358'),
  INSTALMENTS_ORDER: rule('wrong', 'interpretation_358'),
  TERM_REPEATED: rule('unclear', 'interpretation_358'),
  TEXT_MISSING: rule('wrong', 'interpretation_358'),
  TEXT_UNFILLED: rule('wrong', 'interpretation_358'),
  TEXT_VAGUE: rule('unclear', 'interpretation_358'),
  JUDGMENT_CLAUSE: rule('wrong', 'civil_mediation_8'),
  CAPITALS_DIFFER: rule('wrong', 'bills_rules_1'),
  CAPITALS_UNREADABLE: rule('wrong', 'bills_rules_1'),
  NUMBER_IN_TEXT: rule('wrong', 'pipl_51'),
  CONTENT_UNLAWFUL: rule('wrong', 'interpretation_358'),
  STATUS_NOT_DISPOSABLE: rule('wrong', 'interpretation_358'),
  STATUS_NOT_CONFIRMABLE: rule('unclear', 'interpretation_355'),
  TITLE_NOT_CONFIRMABLE: rule('unclear', 'interpretation_355'),
  CAUSE_NOT_CONFIRMABLE: rule('unclear', 'interpretation_355'),
  RIGHT_WAIVED: rule('unclear', 'interpretation_358'),
  GUARANTEE_KIND_MISSING: rule('unclear', 'civil_code_686'),
  INTEREST_ABOVE_BOUND: rule('unclear', 'private_lending_25'),
  TOTAL_ABOVE_CLAIM: rule('note', 'civil_mediation_7'),
} as const satisfies Record<
  string,
  { readonly severity: Severity; readonly article: AgreementArticle }
>

export type FindingCode = keyof typeof FINDINGS

export type Finding = {
  readonly code: FindingCode
  /** The term's place, from 0; null for the agreement as a whole. */
  readonly term: number | null
  /**
   * The field: `amount`, `parts.0.on`; of the whole agreement `facts` and its like, `terms` else.
   */
  readonly field: string
  readonly severity: Severity
  readonly article: AgreementArticle
  /** The words or figures that caused it. */
  readonly words: string | null
}

export function makeFinding(
  code: FindingCode,
  term: number | null,
  field: string,
  words: string | null = null,
): Finding {
  return { code, term, field, ...FINDINGS[code], words }
}

/** Whether the agreement cannot be finished as it is. */
export function hasWrong(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'wrong')
}
