import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'
import {
  AGENT,
  APPLICANT,
  COMPANY,
  forgetRequests,
  layCourtKey,
  referral,
  RESPONDENT,
  SENTENCE,
  sendJson,
  SERVICE_ADDRESS,
  withApplicant,
} from '@/__tests__/support/referral-api'

// What a referral must say, field by field: each mistake is told in one sentence at the path where it was made.

let world: World
let key: string
beforeAll(async () => {
  world = await buildWorld()
  key = await layCourtKey(world.courts.a)
})
afterEach(forgetRequests)
afterAll(closeWorld)

const withRespondent = (different: object) =>
  referral({ parties: [APPLICANT, { ...RESPONDENT, ...different }] })
const withCompany = (different: object) =>
  referral({ parties: [{ ...COMPANY, ...different }, RESPONDENT] })
const withAgent = (different: object) => withApplicant({ agents: [{ ...AGENT, ...different }] })
const withAddress = (different: object) =>
  withApplicant({ serviceAddresses: [{ ...SERVICE_ADDRESS, ...different }] })
const without = (field: string) =>
  Object.fromEntries(Object.entries(referral()).filter(([name]) => name !== field))

type Row = readonly [title: string, body: unknown, path: string, words: string]

const MISTAKES: readonly Row[] = [
  ['来源未填', without('source'), 'source', '必填'],
  ['来源不在允许之列', referral({ source: '移送' }), 'source', '不是接口允许的取值'],
  ['诉讼请求未填', without('claim'), 'claim', '诉讼请求：此项必填'],
  ['诉讼请求只有空格', referral({ claim: '   ' }), 'claim', '必填'],
  ['诉讼请求过长', referral({ claim: '长'.repeat(5001) }), 'claim', '过长'],
  ['诉讼请求不是文字', referral({ claim: 5 }), 'claim', '格式不对'],
  ['事实与理由过长', referral({ facts: '长'.repeat(20_001) }), 'facts', '过长'],
  ['十万字的案由', referral({ cause: '长'.repeat(100_000) }), 'cause', '过长'],
  ['案由里有控制字符', referral({ cause: '民间\u0007借贷' }), 'cause', '控制字符'],
  ['案由里有改变文字方向的字符', referral({ cause: '民间\u202e借贷' }), 'cause', '控制字符'],
  ['文字里有 U+0000', referral({ claim: '返还\u0000借款' }), 'claim', '无法保存'],
  ['文字里有残缺的代理对', referral({ claim: '返还\ud800借款' }), 'claim', '无法保存'],
  ['引调时间未填', without('referredAt'), 'referredAt', '必填'],
  ['引调时间在将来', referral({ referredAt: '2099-01-01' }), 'referredAt', '晚于现在'],
  ['引调时间在2000年以前', referral({ referredAt: '1999-12-31' }), 'referredAt', '早于2000年'],
  ['引调时间没有时区', referral({ referredAt: '2026-01-05T09:30:00' }), 'referredAt', '时区'],
  ['引调日期不存在', referral({ referredAt: '2026-02-30' }), 'referredAt', '真实存在'],
  [
    '引调时刻不存在',
    referral({ referredAt: '2026-02-30T09:30:00+08:00' }),
    'referredAt',
    '真实存在',
  ],
  ['引调时间是数字', referral({ referredAt: 1767576600000 }), 'referredAt', '格式不对'],
  [
    '首次提交时间在将来',
    referral({ firstSubmittedAt: '2099-01-01' }),
    'firstSubmittedAt',
    '晚于现在',
  ],
  [
    '纠纷类型不在字典中',
    referral({ disputeType: '邻里纠纷' }),
    'disputeType',
    '不是接口允许的取值',
  ],
  ['案由版本未知', referral({ causeVersion: '1999' }), 'causeVersion', '不是接口允许的取值'],
  ['案件类别未知', referral({ category: '刑事' }), 'category', '不是接口允许的取值'],
  ['标的额是数字而不是文字', referral({ amount: 38650 }), 'amount', '带引号'],
  ['标的额为负', referral({ amount: '-1.00' }), 'amount', '负数'],
  ['标的额有三位小数', referral({ amount: '1.005' }), 'amount', '两位小数'],
  ['标的额过大', referral({ amount: '1000000000000.00' }), 'amount', '不能超过'],
  ['标的额不是数', referral({ amount: 'NaN' }), 'amount', '应为数字'],
  ['标的额用科学计数法', referral({ amount: '1e5' }), 'amount', '应为数字'],
  ['联调编号不成样子', referral({ caseNo: '2026-470' }), 'caseNo', '多元化解470号'],
  ['法院案号不成样子', referral({ courtCaseNo: '一二三' }), 'courtCaseNo', '格式'],
  [
    '调解机构不存在',
    referral({ institution: 'nobody' }),
    'institution',
    '不在贵院的特邀调解组织名册中',
  ],
  [
    '适用特殊程序而无说明',
    referral({ disputeType: '适用特殊程序案件案由' }),
    'mediationNote',
    '第143条',
  ],
  ['不认识的字段', referral({ colour: 'red' }), 'colour', '「colour」：不认识的字段'],
  [
    '当事人中不认识的字段',
    withApplicant({ wechat: 'x' }),
    'parties.0.wechat',
    '第1位当事人的「wechat」',
  ],
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

test.each(MISTAKES)('%s', async (_title, body, path, words) => {
  const { status, body: answer } = await sendJson(body, { key })
  expect(status).toBe(422)
  expect(answer.errors).toEqual({ [path]: expect.stringMatching(SENTENCE) })
  expect(answer.errors?.[path]).toContain(words)
  expect(answer.message).toMatch(SENTENCE)
})

test('无一建成案件', async () => {
  const { rows } = await (await ownerClient()).query('SELECT count(*)::int AS cases FROM cases')
  expect(rows).toEqual([{ cases: 0 }])
})

test('几处有误时一次全部指出', async () => {
  const body = {
    ...referral({
      amount: '-5',
      claim: undefined,
      parties: [
        { ...APPLICANT, name: undefined, idNumber: '1' },
        { ...RESPONDENT, phone: '1' },
      ],
    }),
    colour: 1,
  }
  const { errors } = (await sendJson(body, { key })).body
  expect(Object.keys(errors ?? {}).sort()).toEqual([
    'amount',
    'claim',
    'colour',
    'parties.0.idNumber',
    'parties.0.name',
    'parties.1.phone',
  ])
})

test('名为 __proto__、constructor 的字段与其他不认识的字段一样被指出', async () => {
  const { errors } = JSON.parse(
    (
      await sendJson(
        JSON.parse('{"constructor":{"a":1},"parties":[{"__proto__":{"admin":true}}]}'),
        { key },
      )
    ).text,
  )
  expect(Object.keys(errors).sort()).toEqual(['constructor', 'parties.0.__proto__'])
})

describe('没有错误的写法都被接受', () => {
  test.each([
    ['委派', 'delegated_pre_filing'],
    ['委托普通', 'entrusted_ordinary'],
    ['委托简易', 'entrusted_summary'],
    ['行政委托', 'administrative'],
    ['当事人申请', 'party_application'],
    ['entrusted_summary', 'entrusted_summary'],
  ])('来源 %s', async (written, stored) => {
    const { status, body } = await sendJson(referral({ source: written }), { key })
    expect(status).toBe(201)
    expect(await caseRow(body.caseNo)).toMatchObject({ source: stored })
  })

  test('同名的两人有不同的手机号，是两个人', async () => {
    expect((await sendJson(withRespondent({ name: APPLICANT.name }), { key })).status).toBe(201)
  })

  test('被申请人的证件号码和电话可以暂缺', async () => {
    expect((await sendJson(withRespondent({ phone: undefined }), { key })).status).toBe(201)
  })

  test('适用特殊程序而写明情况的', async () => {
    const { status, body } = await sendJson(
      referral({ disputeType: 'special_procedure', mediationNote: '实为债权债务纠纷。' }),
      { key },
    )
    expect(status).toBe(201)
    expect(await caseRow(body.caseNo)).toMatchObject({ mediation_note: '实为债权债务纠纷。' })
  })

  test('法院的时钟快几分钟，引调时间记为收到之时', async () => {
    const { status, body } = await sendJson(
      referral({ referredAt: new Date(Date.now() + 120_000).toISOString() }),
      { key },
    )
    expect(status).toBe(201)
    const row = await caseRow(body.caseNo)
    expect(row.referred_at).toEqual(row.received_at)
  })
})

async function caseRow(caseNo: unknown) {
  const { rows } = await (
    await ownerClient()
  ).query('SELECT * FROM cases WHERE case_no = $1', [caseNo])
  return rows[0]
}
