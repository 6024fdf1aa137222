// What the check of an application can find, how grave it is, and the article behind it.
import type { ConfirmationArticle } from './articles'

/**
 * `blocking`: the application cannot be submitted so. `for_judge`: it can, and a judge decides.
 * `note`: worth knowing, before the parties sign above all.
 */
export type Weight = 'blocking' | 'for_judge' | 'note'

/** What to do instead, or next. Its sentence is in lib/labels/zh-CN/confirmation-finding.ts. */
export const REMEDIES = [
  'sign_agreement', // 先由各方签署
  'wait_for_other', // 等对方确认
  'confirm_first', // 请双方确认
  'new_agreement_or_suit', // 重新达成协议, 或者起诉
  'sue', // 起诉
  'apply_to_court', // 向有管辖权的法院申请
  'choose_linked_court', // 向有联系点的法院申请
  'special_authority', // 换特别授权的委托书
  'party_confirms', // 由当事人本人确认
  'guardian_confirms', // 由法定代理人确认
  'separate_agents', // 各方分别委托
  'ask_mediation_paper', // 申请出具调解书或者撤诉
  'take_out_of_agreement', // 另签补充协议, 去掉这一项
  'other_way', // 通过其他途径
  'prove_institution', // 补交调解组织的证明
  'sign_on_paper', // 纸质签署
  'bring_paper_set', // 交一套纸质材料
  'judge_decides', // 由法官审查
  'apply_soon', // 尽早申请
] as const
export type Remedy = (typeof REMEDIES)[number]

const rule = <W extends Weight, A extends ConfirmationArticle, R extends Remedy>(
  weight: W,
  article: A,
  remedy: R,
) => ({ weight, article, remedy })

/** By code: weight, article and remedy. The sentences are in confirmation-finding.ts. */
export const ELIGIBILITY_FINDINGS = {
  NOT_IN_FORCE: rule('blocking', 'civil_procedure_205', 'sign_agreement'),
  PERIOD_OVER: rule('blocking', 'civil_procedure_205', 'new_agreement_or_suit'),
  PERIOD_MAY_BE_OVER: rule('for_judge', 'civil_procedure_205', 'apply_soon'),
  PERIOD_UNKNOWN: rule('for_judge', 'civil_procedure_205', 'judge_decides'),
  NONE_CONFIRMED: rule('blocking', 'civil_procedure_205', 'confirm_first'),
  WAITS_FOR_OTHER: rule('blocking', 'civil_procedure_205', 'wait_for_other'),
  GUARDIAN_NEEDED: rule('blocking', 'civil_procedure_60', 'guardian_confirms'),
  CONFIRMED_BY_HELPER: rule('blocking', 'interpretation_351', 'party_confirms'),
  AUTHORITY_GENERAL: rule('blocking', 'civil_procedure_62', 'special_authority'),
  AUTHORITY_MATTER_MISSING: rule('blocking', 'civil_procedure_62', 'special_authority'),
  AUTHORITY_NOT_IN_TERM: rule('blocking', 'civil_procedure_62', 'special_authority'),
  ONE_AGENT_OF_BOTH: rule('for_judge', 'civil_code_168', 'separate_agents'),
  FILED_CASE: rule('blocking', 'online_mediation_20', 'ask_mediation_paper'),
  NOT_INVITING_COURT: rule('blocking', 'civil_procedure_205_1', 'apply_to_court'),
  COURT_NOT_LINKED: rule('blocking', 'civil_procedure_205_2', 'choose_linked_court'),
  LINKS_UNKNOWN: rule('for_judge', 'civil_procedure_205_2', 'judge_decides'),
  INTERMEDIATE_COURT: rule('blocking', 'civil_procedure_205_2', 'apply_to_court'),
  SPECIAL_COURT: rule('blocking', 'interpretation_355_2', 'apply_to_court'),
  OWN_CASES_ONLY: rule('blocking', 'court_rule', 'choose_linked_court'),
  INSTITUTION_NOT_ESTABLISHED: rule('blocking', 'civil_procedure_205', 'sue'),
  INSTITUTION_UNPROVED: rule('for_judge', 'civil_procedure_205', 'prove_institution'),
  ROSTER_MEDIATOR: rule('for_judge', 'confirmation_rules_13', 'judge_decides'),
  OUT_OF_SCOPE: rule('blocking', 'interpretation_355_1', 'other_way'),
  STATUS_CAUSE: rule('blocking', 'interpretation_355_3', 'sue'),
  STATUS_CAUSE_PARTLY: rule('for_judge', 'interpretation_355_3', 'judge_decides'),
  STATUS_TERM: rule('blocking', 'interpretation_355_3', 'take_out_of_agreement'),
  PROCEDURE_CAUSE: rule('blocking', 'interpretation_355_4', 'other_way'),
  PROCEDURE_TERM: rule('blocking', 'interpretation_355_4', 'take_out_of_agreement'),
  PARTY_BANKRUPT: rule('blocking', 'interpretation_355_4', 'other_way'),
  TITLE_CAUSE: rule('blocking', 'interpretation_355_5', 'sue'),
  TITLE_TERM: rule('blocking', 'interpretation_355_5', 'take_out_of_agreement'),
  UNLAWFUL_TERM: rule('for_judge', 'interpretation_358_1', 'judge_decides'),
  TERM_HARMS_OTHERS: rule('for_judge', 'interpretation_358_2', 'judge_decides'),
  STATUS_DUTY_TERM: rule('for_judge', 'interpretation_358_3', 'judge_decides'),
  RIGHT_WAIVED_TERM: rule('for_judge', 'interpretation_358_6', 'judge_decides'),
  SUSPECTED: rule('for_judge', 'online_mediation_23', 'judge_decides'),
  ELECTRONIC_NOT_TAKEN: rule('blocking', 'court_rule', 'sign_on_paper'),
  ELECTRONIC_STATUS: rule('for_judge', 'electronic_signature_3', 'sign_on_paper'),
  PAPER_SET: rule('note', 'court_rule', 'bring_paper_set'),
} as const satisfies Record<
  string,
  { readonly weight: Weight; readonly article: ConfirmationArticle; readonly remedy: Remedy }
>
export type EligibilityCode = keyof typeof ELIGIBILITY_FINDINGS

/** What the sentence of a finding names, where it names anything. */
export type FindingAbout = {
  /** A party's name. */
  readonly party?: string
  /** A person who acted for it. */
  readonly person?: string
  /** Names of courts: the one to apply to, or those among which the parties choose. */
  readonly courts?: readonly string[]
  /** The clause's place, from 0, and its words. */
  readonly term?: number
  readonly words?: string
  /** A last day. */
  readonly on?: string
}

export type EligibilityFinding = {
  readonly code: EligibilityCode
  readonly weight: Weight
  readonly article: ConfirmationArticle
  readonly remedy: Remedy
  readonly about: FindingAbout
}

export function makeEligibilityFinding(
  code: EligibilityCode,
  about: FindingAbout = {},
): EligibilityFinding {
  return { code, ...ELIGIBILITY_FINDINGS[code], about }
}

/** Whether the application cannot be submitted as it is. */
export function hasBlocking(findings: readonly EligibilityFinding[]): boolean {
  return findings.some(({ weight }) => weight === 'blocking')
}
