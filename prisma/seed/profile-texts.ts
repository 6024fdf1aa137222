import type { DisputeType } from '@/lib/domain/case/vocabulary'

// What the demonstration's institutions publish of themselves, and what their mediators bring
// along. All of it is made up.

export const PROFILES = [
  {
    code: 'demo-inst-1',
    kind: 'people',
    acceptsScope:
      '示例区内的民事纠纷，尤其是物业、相邻、婚姻家庭、劳动和侵权纠纷；不受理涉及国家秘密的纠纷。',
    specialties: ['property_service', 'property_right', 'marriage_family', 'labour', 'tort'],
    chargesFees: 'no',
    contactPerson: '林敏',
    contactPhone: '020-00010001',
    district: '示例市示例区',
    answerHours: '8',
    address: '示例市示例区和平路 1 号 2 楼',
    serviceHours: '周一至周五 9:00–17:30，法定节假日除外',
    introduction:
      '由示例区人民调解委员会设立，与辖区法院、街道联动，为居民和企业提供免费的纠纷调解。',
  },
  {
    code: 'demo-inst-2',
    kind: 'commercial',
    acceptsScope: '平等主体之间的商事纠纷，含合同、公司、证券、保险纠纷，不限地域。',
    specialties: ['contract_quasi', 'contract', 'company_securities', 'labour'],
    chargesFees: 'yes',
    feeStandard:
      '标的额 10 万元以下每件 500 元；超过部分按 0.5% 收取，最高 5 万元，由双方平均负担。调解不成的退还一半。',
    licenceNo: '示商调许字 2026-0008 号',
    contactPerson: '苏航',
    contactPhone: '020-00010002',
    district: '示例市中心区',
    answerHours: '16',
    address: '示例市中央大道 88 号 15 层',
    serviceHours: '周一至周五 9:00–18:00',
    introduction: '非营利的商事调解组织，调解员来自律师、会计和行业协会。',
  },
  {
    code: 'demo-inst-3',
    kind: 'people',
    acceptsScope: '示例市内的民事纠纷。',
    specialties: ['other', 'contract', 'tort', 'property_service'],
    chargesFees: 'no',
    contactPerson: '钟鸣',
    contactPhone: '020-00010003',
    district: '示例市示例区',
    address: '示例市人民路 20 号',
    serviceHours: '周一至周五 9:00–17:00，法定节假日除外',
  },
] as const

export const BRANCH = {
  parentCode: 'demo-inst-1',
  institution: {
    code: 'demo-inst-1-east',
    name: '示例区调解中心东片工作室',
    kind: 'people',
    acceptsScope: '示例区东片各街道的邻里和物业纠纷。',
    specialties: ['property_service', 'property_right'] satisfies DisputeType[],
    contactPerson: '丘雯',
    contactPhone: '020-00010011',
    district: '示例市示例区',
    address: '示例市示例区东园街 6 号',
    serviceHours: '周一、周三、周五 9:00–17:00',
  },
  people: [
    { role: 'institution_admin', name: '丘雯', specialties: [] },
    { role: 'mediator', name: '石磊', specialties: ['property_service'] },
    { role: 'mediator', name: '巫倩', specialties: ['property_right', 'tort'] },
  ] satisfies {
    role: 'institution_admin' | 'mediator'
    name: string
    specialties: DisputeType[]
  }[],
} as const

/**
 * `since` and `lasts`: days from the issue until today, and from today until the end; a negative
 * one is over.
 */
export const CERTIFICATES = [
  { title: '人民调解员', since: 700, lasts: 400 },
  { title: '律师', since: 1050, lasts: 45 },
  { title: '退休法官', since: 380, lasts: 720 },
  { title: '人民调解员', since: 900, lasts: 190 },
  { title: '行业协会顾问', since: 200, lasts: 900 },
  { title: '人民调解员', since: 1110, lasts: -14 },
] as const

export const TRAININGS = [
  { title: '特邀调解员任职培训', organiser: '示例区人民法院', daysAgo: 520, hours: 24 },
  { title: '在线调解操作与笔录规范', organiser: '示例区人民法院', daysAgo: 210, hours: 8 },
  { title: '民法典合同编专题研修', organiser: '示例市司法局', daysAgo: 60, hours: 16 },
] as const
