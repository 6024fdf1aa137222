import {
  AGENT,
  APPLICANT,
  COMPANY,
  referral,
  RESPONDENT,
  SERVICE_ADDRESS,
  setUpCourtKey,
  withApplicant,
  withRespondent,
} from '@/__tests__/support/referral-api'
import { testMistakes, type Mistake } from '@/__tests__/support/referral-mistakes'

// What a referral must say, field by field: each mistake is reported in one sentence at its path.

const keyOf = setUpCourtKey()

const withCompany = (different: object) =>
  referral({ parties: [{ ...COMPANY, ...different }, RESPONDENT] })
const withAgent = (different: object) => withApplicant({ agents: [{ ...AGENT, ...different }] })
const withAddress = (different: object) =>
  withApplicant({ serviceAddresses: [{ ...SERVICE_ADDRESS, ...different }] })

const MISTAKES: readonly Mistake[] = [
  ['没有当事人', referral({ parties: [] }), 'parties', '至少须有一名申请人和一名被申请人'],
  ['当事人不是列表', referral({ parties: {} }), 'parties', '格式不对'],
  ['当事人是空值', referral({ parties: [APPLICANT, null] }), 'parties.1', '格式不对'],
  ['只有申请人', referral({ parties: [APPLICANT] }), 'parties', '至少须有'],
  [
    '当事人超过五十名',
    referral({ parties: Array.from({ length: 51 }, () => RESPONDENT) }),
    'parties',
    '超过上限',
  ],
  ['当事人类型未填', withApplicant({ kind: undefined }), 'parties.0.kind', '必填'],
  ['当事人类型未知', withApplicant({ kind: 'ghost' }), 'parties.0.kind', '不是接口允许的取值'],
  ['诉讼地位未知', withApplicant({ side: 'witness' }), 'parties.0.side', '不是接口允许的取值'],
  ['姓名未填', withApplicant({ name: '' }), 'parties.0.name', '第1位当事人的姓名或名称：此项必填'],
  ['姓名过长', withApplicant({ name: '名'.repeat(101) }), 'parties.0.name', '过长'],
  [
    '自然人申请人没有证件号码',
    withApplicant({ idNumber: undefined }),
    'parties.0.idNumber',
    '第8条',
  ],
  ['自然人申请人没有电话', withApplicant({ phone: null }), 'parties.0.phone', '第8条'],
  [
    '身份证校验码不对',
    withApplicant({ idNumber: '440199197809230031' }),
    'parties.0.idNumber',
    '第1位当事人的证件号码：居民身份证号码的校验码不对',
  ],
  [
    '身份证为旧的15位',
    withApplicant({ idNumber: '440199780923003' }),
    'parties.0.idNumber',
    '15位',
  ],
  [
    '身份证中的出生日期不存在',
    withApplicant({ idNumber: '440199197802300031' }),
    'parties.0.idNumber',
    '出生日期不存在',
  ],
  [
    '护照号码不成样子',
    withApplicant({ documentKind: 'passport', idNumber: '!!' }),
    'parties.0.idNumber',
    '护照',
  ],
  [
    '出生日期与身份证不符',
    withApplicant({ birthDate: '1978-09-24' }),
    'parties.0.birthDate',
    '不一致',
  ],
  ['性别与身份证不符', withApplicant({ sex: '女' }), 'parties.0.sex', '不一致'],
  [
    '出生日期晚于今天',
    withRespondent({ birthDate: '2099-01-01' }),
    'parties.1.birthDate',
    '晚于今天',
  ],
  [
    '出生日期不存在',
    withRespondent({ birthDate: '1990-02-30' }),
    'parties.1.birthDate',
    '真实存在',
  ],
  [
    '自然人的电话不是手机号',
    withRespondent({ phone: '020-83210000' }),
    'parties.1.phone',
    '手机号码',
  ],
  ['单位的电话不成样子', withCompany({ phone: '12' }), 'parties.0.phone', '固定电话'],
  ['申请单位没有信用代码', withCompany({ creditCode: undefined }), 'parties.0.creditCode', '第8条'],
  [
    '信用代码校验码不对',
    withCompany({ creditCode: '91440199MA00000010' }),
    'parties.0.creditCode',
    '校验码不对',
  ],
  ['信用代码不成样子', withCompany({ creditCode: '914401' }), 'parties.0.creditCode', '18位'],
  [
    '单位没有法定代表人',
    withCompany({ representativeName: undefined }),
    'parties.0.representativeName',
    '必填',
  ],
  [
    '同一方重复（证件号码相同）',
    referral({ parties: [APPLICANT, { ...APPLICANT, name: '另名' }, RESPONDENT] }),
    'parties.1.idNumber',
    '重复',
  ],
  [
    '同一方重复（都没有证件号码）',
    referral({ parties: [APPLICANT, RESPONDENT, RESPONDENT] }),
    'parties.2.name',
    '重复',
  ],
  [
    '申请人就是被申请人（证件号码相同）',
    referral({ parties: [APPLICANT, { ...APPLICANT, side: 'respondent' }] }),
    'parties.1.idNumber',
    '出现在两方',
  ],
  [
    '申请人与被申请人同名而无从区分',
    withRespondent({ name: APPLICANT.name, phone: undefined }),
    'parties.1.name',
    '出现在两方',
  ],
  [
    '代理人超过两名',
    withApplicant({
      agents: [
        AGENT,
        { ...AGENT, name: '乙', idNumber: undefined },
        { ...AGENT, name: '丙', idNumber: undefined },
      ],
    }),
    'parties.0.agents',
    '第61条',
  ],
  ['代理人重复', withApplicant({ agents: [AGENT, AGENT] }), 'parties.0.agents.1.name', '重复'],
  [
    '代理人类型未知',
    withAgent({ kind: 'friend' }),
    'parties.0.agents.0.kind',
    '不是接口允许的取值',
  ],
  ['代理权限未填', withAgent({ authority: undefined }), 'parties.0.agents.0.authority', '必填'],
  [
    '特别授权没有写明事项',
    withAgent({ authority: 'special' }),
    'parties.0.agents.0.authorityScope',
    '第62条',
  ],
  [
    '代理人证件号码不对',
    withAgent({ idNumber: '440199198506120015' }),
    'parties.0.agents.0.idNumber',
    '第1位当事人的第1位代理人的证件号码',
  ],
  [
    '代理人身份证中的出生日期晚于今天',
    withAgent({ documentKind: 'id_card', idNumber: '440199209901010035' }),
    'parties.0.agents.0.idNumber',
    '晚于今天',
  ],
  [
    '代理人就是本人',
    withAgent({ idNumber: APPLICANT.idNumber }),
    'parties.0.agents.0.name',
    '同一人',
  ],
  [
    '代理人是对方当事人',
    referral({
      parties: [
        {
          ...APPLICANT,
          agents: [
            { ...AGENT, idNumber: undefined, name: RESPONDENT.name, phone: RESPONDENT.phone },
          ],
        },
        RESPONDENT,
      ],
    }),
    'parties.0.agents.0.name',
    '不能既代理一方',
  ],
  [
    '双方代理',
    referral({
      parties: [
        { ...APPLICANT, agents: [AGENT] },
        { ...RESPONDENT, agents: [AGENT] },
      ],
    }),
    'parties.1.agents.0.name',
    '不能既代理一方',
  ],
  [
    '送达地址没有收件人',
    withAddress({ recipient: undefined }),
    'parties.0.serviceAddresses.0.recipient',
    '第1位当事人的第1个送达地址的收件人',
  ],
  [
    '邮政编码不是六位',
    withAddress({ postcode: '5100' }),
    'parties.0.serviceAddresses.0.postcode',
    '6位',
  ],
  [
    '是否同意电子送达不是真假值',
    withAddress({ acceptsElectronic: '是' }),
    'parties.0.serviceAddresses.0.acceptsElectronic',
    '格式不对',
  ],
  [
    '同意电子送达而没有电子地址',
    withAddress({ acceptsElectronic: true }),
    'parties.0.serviceAddresses.0.electronicAddress',
    '电子送达地址',
  ],
  [
    '送达地址超过五个',
    withApplicant({ serviceAddresses: Array.from({ length: 6 }, () => SERVICE_ADDRESS) }),
    'parties.0.serviceAddresses',
    '超过上限',
  ],
]

testMistakes(MISTAKES, keyOf)
