// What a mediation organisation publishes of itself. Sources: 在线调解规则 第5条 (受理范围、擅长领域、是否收费、邀请法院应当公布),
// 人民调解法 第4条 (人民调解不收取任何费用), 商事调解条例 第16条 (收费的应当公开收费标准).
import type { DisputeType } from '../case/vocabulary'
import type { AnswerHours } from '../consultation/answer-clock'

export const INSTITUTION_KINDS = [
  'people',
  'administrative',
  'commercial',
  'industry',
  'lawyer',
] as const
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number]

export type InstitutionProfile = {
  readonly kind: InstitutionKind
  readonly acceptsScope: string | null
  readonly specialties: readonly DisputeType[]
  readonly chargesFees: boolean
  readonly feeStandard: string | null
  readonly licenceNo: string | null
  readonly contactPerson: string | null
  readonly contactPhone: string | null
  readonly address: string | null
  readonly serviceHours: string | null
  readonly introduction: string | null
  /** 所在地区, by which the public searches: “示例市示例区”. */
  readonly district: string | null
  /** 在线咨询: the working hours within which questions are answered; null: it takes none. */
  readonly answerHours: AnswerHours | null
}

/**
 * A district is written with its city and ends in one of the words of a district: 533A 53BF 5E02
 * 65D7.
 */
export function isDistrict(text: string): boolean {
  return /^\p{sc=Han}{2,20}[\u533a\u53bf\u5e02\u65d7]$/u.test(text)
}

/**
 * What does not fit together or is not published yet, field → code of its sentence; empty where all
 * is well.
 */
export function findInstitutionMistakes(
  profile: InstitutionProfile,
): Readonly<Record<string, string>> {
  const mistakes: Record<string, string> = {}
  if (!profile.acceptsScope) mistakes.acceptsScope = 'REQUIRED'
  if (profile.specialties.length === 0) mistakes.specialties = 'CHOOSE_AT_LEAST_ONE'
  if (!profile.contactPhone) mistakes.contactPhone = 'REQUIRED'
  if (profile.kind === 'people' && profile.chargesFees)
    mistakes.chargesFees = 'PEOPLE_MEDIATION_IS_FREE'
  else if (profile.chargesFees && !profile.feeStandard)
    mistakes.feeStandard = 'FEE_STANDARD_REQUIRED'
  else if (!profile.chargesFees && profile.feeStandard)
    mistakes.feeStandard = 'FEE_STANDARD_WITHOUT_FEE'
  return mistakes
}
