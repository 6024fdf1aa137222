import type { PartyPart, PartySlot } from '@/lib/domain/import/case-columns'

/** Words of the columns of a party, in the templates of 补录 and of 批量引调. */
type Words = { readonly header: string; readonly about: string }

export const PARTY_SLOT_WORDS = {
  applicant: '申请人',
  respondent: '被申请人',
  applicant2: '申请人二',
  respondent2: '被申请人二',
  third: '第三人',
} as const satisfies Record<PartySlot, string>

export const PARTY_PART_WORDS = {
  Name: { header: '姓名或名称', about: '与证件或者登记一致。' },
  Kind: { header: '类型', about: '自然人、法人、非法人组织；不填按自然人。' },
  Document: { header: '证件类型', about: '自然人的证件；不填按居民身份证。法人和非法人组织不填。' },
  Number: {
    header: '证件号码',
    about:
      '自然人填证件号码，法人和非法人组织填统一社会信用代码。必须是文本格式：数字格式会丢失末位。',
  },
  Phone: { header: '联系电话', about: '自然人填手机号；单位可以填固定电话（区号-号码）。' },
  Representative: { header: '法定代表人或负责人', about: '法人和非法人组织必填。' },
} as const satisfies Record<PartyPart, Words>
