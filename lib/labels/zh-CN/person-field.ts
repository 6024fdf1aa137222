import { maskDocumentNumber, maskPhone } from '@/lib/domain/identity/masking'
import type { Unreadable } from '@/lib/domain/identity/unreadable'
import type { MediatorProfile, RosterDays, Sex } from '@/lib/domain/mediator/profile-rules'
import { disputeType } from './case'
import { numberInWords } from './unreadable'

export const sexWord = { male: '男', female: '女' } as const satisfies Record<Sex, string>

/** Fields of a mediator's file, in the order in which they and their changes are shown. */
export const MEDIATOR_FIELD = {
  name: '姓名',
  phone: '手机号',
  identityNumber: '身份证号码',
  sex: '性别',
  title: '职务职称',
  specialties: '擅长领域',
  caseloadCap: '承办上限',
  rosterConfirmedOn: '入册日期',
  rosterExpiresOn: '入册届满日期',
  certificateNo: '证书编号',
  certificateOn: '发证日期',
  certificateEndsOn: '证书有效期至',
  introduction: '简介',
} as const

export type MediatorField = keyof typeof MEDIATOR_FIELD

/**
 * A mediator's file in words, numbers masked as on every screen: what an event keeps of an edit.
 */
export function fileInWords(
  file: MediatorProfile &
    RosterDays & {
      readonly name: string
      readonly phone: string | Unreadable
      readonly identityNumber: string | Unreadable | null
    },
): Record<MediatorField, string | null> {
  return {
    name: file.name,
    phone: numberInWords(file.phone, maskPhone),
    identityNumber: file.identityNumber && numberInWords(file.identityNumber, maskDocumentNumber),
    sex: file.sex && sexWord[file.sex],
    title: file.title,
    specialties: file.specialties.map((type) => disputeType[type]).join('、'),
    caseloadCap: String(file.caseloadCap),
    rosterConfirmedOn: file.rosterConfirmedOn,
    rosterExpiresOn: file.rosterExpiresOn,
    certificateNo: file.certificateNo,
    certificateOn: file.certificateOn,
    certificateEndsOn: file.certificateEndsOn,
    introduction: file.introduction,
  }
}

/** 40（全系统最高 20，按 20 件计算）: a cap of one's own over the installation's ceiling. */
export const capUnderCeiling = (own: number, ceiling: number) =>
  `${own}（全系统最高 ${ceiling}，按 ${ceiling} 件计算）`

/** What an act was about, for the sentence that says somebody else was faster. */
export const profileOf = (name: string) => `${name}的资料`
export const accountOf = (name: string) => `${name}的账号`
export const trainingOf = (title: string) => `“${title}”的培训记录`
