// Complete referrals that can be sent as they are. Everyone in them is invented: numbers of a
// district that does not exist.

/**
 * The code of an institution in the demonstration data that every demonstration court has invited.
 */
export const EXAMPLE_INSTITUTION = 'demo-inst-1'

/** A PDF of one empty page, and a PNG of one pixel. */
const PDF =
  'JVBERi0xLjQKMSAwIG9iago8PCAvVHlwZSAvQ2F0YWxvZyAvUGFnZXMgMiAwIFIgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL1R5cGUgL1BhZ2VzIC9LaWRzIFszIDAgUl0gL0NvdW50' +
  'IDEgPj4KZW5kb2JqCjMgMCBvYmoKPDwgL1R5cGUgL1BhZ2UgL1BhcmVudCAyIDAgUiAvTWVkaWFCb3ggWzAgMCA1OTUgODQyXSA+PgplbmRvYmoKeHJlZgowIDQKMDAwMDAwMDAw' +
  'MCA2NTUzNSBmIAowMDAwMDAwMDA5IDAwMDAwIG4gCjAwMDAwMDAwNTggMDAwMDAgbiAKMDAwMDAwMDExNSAwMDAwMCBuIAp0cmFpbGVyCjw8IC9TaXplIDQgL1Jvb3QgMSAwIFIg' +
  'Pj4Kc3RhcnR4cmVmCjE4NgolJUVPRgo='
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** A company against an owner, entrusted after filing, with an agent, addresses and two files. */
function propertyService(today: string) {
  return {
    source: '委托普通',
    courtCaseNo: '(2026)粤9901民初1208号',
    referredAt: today,
    disputeType: '物业服务合同纠纷',
    cause: '物业服务合同纠纷',
    causeVersion: '2025',
    amount: '38650.00',
    claim:
      '一、请求被申请人支付2024年1月至2025年12月的物业服务费36000元；二、请求被申请人支付违约金2650元。',
    facts:
      '申请人为示例花园小区提供物业服务。被申请人系该小区业主，自2024年1月起以电梯维修不及时为由未交物业服务费，经多次催交未果。',
    summary: '业主以服务有瑕疵为由拖欠两年物业服务费。',
    jurisdictionBasis: '不动产所在地',
    referrer: '周立案',
    category: 'civil',
    institution: EXAMPLE_INSTITUTION,
    parties: [
      {
        kind: 'legal',
        side: 'applicant',
        name: '示例花园物业服务有限公司',
        creditCode: '91440199MA0000001P',
        phone: '020-83210000',
        residence: '示例市示例区示例路1号',
        representativeName: '郑安居',
        representativeTitle: '总经理',
        representativePhone: '13800000011',
        agents: [
          {
            kind: 'lawyer',
            name: '冯代理',
            authority: 'special',
            authorityScope: '代为承认、放弃、变更诉讼请求，进行和解，签收法律文书。',
            firm: '示例律师事务所',
            idNumber: '440199198506120014',
            phone: '13800000012',
          },
        ],
        serviceAddresses: [
          {
            recipient: '冯代理',
            postcode: '510000',
            address: '示例市示例区示例路2号8楼',
            phone: '13800000012',
            acceptsElectronic: true,
            electronicAddress: 'service@example.com',
          },
        ],
      },
      {
        kind: 'natural',
        side: 'respondent',
        name: '卫业主',
        idNumber: '440199199003070021',
        phone: '13800000013',
        ethnicity: '汉族',
        residence: '示例市示例区示例花园3栋501房',
        specialNeeds: '听力不便，请以文字沟通。',
        serviceAddresses: [
          {
            recipient: '卫业主',
            address: '示例市示例区示例花园3栋501房',
            phone: '13800000013',
            acceptsElectronic: false,
          },
        ],
      },
    ],
    materials: [
      { title: '起诉状', fileName: '起诉状.pdf', content: PDF },
      { title: '欠费清单', fileName: '欠费清单.png', content: PNG },
    ],
  }
}

/** Two people and a third, delegated before filing, with nothing that may be left out. */
function loan(today: string) {
  return {
    source: 'delegated_pre_filing',
    referredAt: `${today}T00:00:00+08:00`,
    disputeType: 'contract_quasi',
    cause: '民间借贷纠纷',
    claim: '请求被申请人返还借款本金50000元。',
    facts: '双方系同事。被申请人于2025年3月向申请人借款50000元，约定三个月归还，到期未还。',
    institution: EXAMPLE_INSTITUTION,
    parties: [
      {
        kind: 'natural',
        side: 'applicant',
        name: '褚借出',
        idNumber: '44019919780923003X',
        phone: '13800000021',
      },
      { kind: 'natural', side: 'respondent', name: '蒋借入', phone: '13800000022' },
      { kind: 'natural', side: 'third', name: '沈担保' },
    ],
  }
}

/** The referrals that the API's description shows, dated today, by name. */
export function referralExamples(today: string) {
  return {
    propertyService: {
      summary: '立案后委托：单位诉业主，有代理人、送达地址和两份材料',
      value: propertyService(today),
    },
    loan: { summary: '立案前委派：自然人之间，只填必填项', value: loan(today) },
  }
}

/** The part `referral` of a multipart body; its two files follow in the order of their titles. */
export function multipartExample(today: string) {
  const { materials, ...referral } = propertyService(today)
  return { ...referral, materials: materials.map(({ title, fileName }) => ({ title, fileName })) }
}

export const RECEIPT_EXAMPLE = {
  caseNo: '(2026) 多元化解470号',
  status: 'pending_acceptance',
  statusText: '待受理',
  acceptanceDueOn: '2026-01-08',
  provisional: false,
  url: `/api/v1/referrals/${encodeURIComponent('(2026) 多元化解470号')}`,
} as const

export const STATE_EXAMPLE = {
  caseNo: RECEIPT_EXAMPLE.caseNo,
  courtCaseNo: '(2026)粤9901民初1208号',
  status: 'in_mediation',
  statusText: '调解中',
  source: 'entrusted_ordinary',
  sourceText: '委托（普通程序）',
  institution: { code: EXAMPLE_INSTITUTION, name: '示例人民调解委员会' },
  mediator: '谢岚',
  referredAt: '2026-01-05T01:30:00.000Z',
  receivedAt: '2026-01-05T01:31:12.208Z',
  acceptanceDueOn: '2026-01-08',
  acceptedAt: '2026-01-05T06:02:45.117Z',
  assignedAt: '2026-01-05T06:10:03.540Z',
  mediationDueOn: '2026-01-20',
  provisional: false,
  closedAt: null,
  outcome: null,
  declined: null,
  url: RECEIPT_EXAMPLE.url,
} as const

export const PROBLEM_EXAMPLE = {
  code: 'INPUT_INVALID',
  message: '引调信息有 1 处需要更正，请按 errors 中的提示逐项修改后重新提交。',
  errors: {
    'parties.0.idNumber': '第1位当事人的证件号码：居民身份证号码的校验码不对，请核对是否录错。',
  },
} as const
