import type { AnswerHours } from '@/lib/domain/consultation/answer-clock'
import type { InstitutionKind, InstitutionProfile } from '@/lib/domain/institution/profile-rules'
import { disputeType } from './case'

export const institutionKind = {
  people: '人民调解',
  administrative: '行政调解',
  commercial: '商事调解',
  industry: '行业调解',
  lawyer: '律师调解',
} as const satisfies Record<InstitutionKind, string>

/** Fields of the public profile, in the order in which they and their changes are shown. */
export const INSTITUTION_FIELD = {
  kind: '机构类型',
  acceptsScope: '受理范围',
  specialties: '擅长领域',
  chargesFees: '是否收费',
  feeStandard: '收费标准',
  licenceNo: '执业证书号',
  contactPerson: '联系人',
  contactPhone: '联系电话',
  address: '地址',
  serviceHours: '服务时间',
  introduction: '简介',
  district: '所在地区',
  answerHours: '在线咨询',
} as const satisfies Record<keyof InstitutionProfile, string>

/** The promise of 在线咨询. */
export const answerHoursWord = (hours: AnswerHours | null) =>
  hours === null ? '不接受' : `${hours} 个工作小时内答复`

export const feeWord = (charges: boolean) => (charges ? '收费' : '不收费')

/** The profile in words, as pages show it and an event keeps an edit of it. */
export function profileInWords(
  profile: InstitutionProfile,
): Record<keyof InstitutionProfile, string | null> {
  return {
    ...profile,
    kind: institutionKind[profile.kind],
    specialties: profile.specialties.map((type) => disputeType[type]).join('、') || null,
    chargesFees: feeWord(profile.chargesFees),
    answerHours: answerHoursWord(profile.answerHours),
  }
}

/** What an edit was about, for the sentence that says somebody else was faster. */
export const organisationProfile = (name: string) => `${name}的资料`
