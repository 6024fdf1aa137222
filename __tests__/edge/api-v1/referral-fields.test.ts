import { ownerClient } from '@/__tests__/support/world'
import {
  APPLICANT,
  referral,
  RESPONDENT,
  sendJson,
  setUpCourtKey,
  withApplicant,
  withRespondent,
} from '@/__tests__/support/referral-api'
import { testMistakes, type Mistake } from '@/__tests__/support/referral-mistakes'

// What a referral must say, field by field: each mistake is reported in one sentence at its path.

const keyOf = setUpCourtKey()

const without = (field: string) =>
  Object.fromEntries(Object.entries(referral()).filter(([name]) => name !== field))

const MISTAKES: readonly Mistake[] = [
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
    referral({ institution: 'unknown' }),
    'institution',
    '不在贵院的特邀调解组织名册中',
  ],
  [
    '适用特殊程序而无说明',
    referral({ disputeType: '适用特殊程序案件案由' }),
    'mediationNote',
    '第143条',
  ],
  ['不认识的字段', referral({ colour: 'red' }), 'colour', '“colour”：字段不存在'],
  [
    '当事人中不认识的字段',
    withApplicant({ wechat: 'x' }),
    'parties.0.wechat',
    '第1位当事人的“wechat”',
  ],
]

testMistakes(MISTAKES, keyOf)

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
  const { errors } = (await sendJson(body, { key: keyOf() })).body
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
        { key: keyOf() },
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
    const { status, body } = await sendJson(referral({ source: written }), { key: keyOf() })
    expect(status).toBe(201)
    expect(await caseRow(body.caseNo)).toMatchObject({ source: stored })
  })

  test('同名的两人有不同的手机号，是两个人', async () => {
    expect(
      (await sendJson(withRespondent({ name: APPLICANT.name }), { key: keyOf() })).status,
    ).toBe(201)
  })

  test('被申请人的证件号码和电话可以暂缺', async () => {
    expect((await sendJson(withRespondent({ phone: undefined }), { key: keyOf() })).status).toBe(
      201,
    )
  })

  test('适用特殊程序而写明情况的', async () => {
    const { status, body } = await sendJson(
      referral({ disputeType: 'special_procedure', mediationNote: '实为债权债务纠纷。' }),
      { key: keyOf() },
    )
    expect(status).toBe(201)
    expect(await caseRow(body.caseNo)).toMatchObject({ mediation_note: '实为债权债务纠纷。' })
  })

  test('法院的时钟快几分钟，引调时间记为收到之时', async () => {
    const { status, body } = await sendJson(
      referral({ referredAt: new Date(Date.now() + 120_000).toISOString() }),
      { key: keyOf() },
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
