import { checkClarity } from '@/lib/domain/confirmation/clarity'
import { CLARITY_FINDINGS } from '@/lib/domain/confirmation/clarity-findings'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import { GOOD_AGREEMENTS } from '../agreement/good-agreements'
import { CONTEXT as AGREEMENT } from '../agreement/sound-draft'
import { CLEAR_TERMS } from './clear-terms'
import { FIELD_CLEAR } from './field-clear-terms'
import { FIELD_PARTIES, FIELD_UNCLEAR } from './field-unclear-terms'
import { ATTACHMENTS, PARTIES, UNCLEAR_TERMS } from './unclear-terms'

// 民诉解释 第358条第五项 (内容不明确); 民事调解规定 第8条第二款; 人民调解法 第29条.

const CONTEXT = { parties: PARTIES, attachments: ATTACHMENTS }
const found = (...clauses: readonly string[]) =>
  checkClarity(clauses, CONTEXT).map(({ code, words }) => [code, words])
const sorted = (entries: readonly (readonly string[])[]) =>
  [...entries].map((entry) => entry.join(' ')).sort()

test.each(UNCLEAR_TERMS.map(([clause, ...expected]) => ({ clause, expected })))(
  '不明确：$clause',
  ({ clause, expected }) => {
    expect(sorted(found(clause))).toEqual(sorted(expected))
  },
)

test.each(CLEAR_TERMS.map((clause) => ({ clause })))('明确：$clause', ({ clause }) => {
  expect(found(clause)).toEqual([])
})

test('各有五十条以上；每一种不明确都有一条', () => {
  expect(UNCLEAR_TERMS.length).toBeGreaterThanOrEqual(50)
  expect(CLEAR_TERMS.length).toBeGreaterThanOrEqual(50)
  const caught = UNCLEAR_TERMS.flatMap(([, ...expected]) => expected.map(([code]) => code))
  expect(
    Object.keys(CLARITY_FINDINGS).filter((code) => !caught.some((each) => each === code)),
  ).toEqual([])
})

const foundInField = (clause: string) =>
  checkClarity([clause], { parties: FIELD_PARTIES, attachments: [] }).map(({ code }) => code)

test.each(FIELD_UNCLEAR)('不明确：%s（%s）', (clause, code) => {
  expect(foundInField(clause)).toContain(code)
})

test.each(FIELD_CLEAR)('明确：%s', (clause) => {
  expect(foundInField(clause)).toEqual([])
})

test('系统里检查过、没有问题的五十份协议，各条都明确', () => {
  const unclear = GOOD_AGREEMENTS.flatMap(([cause, draft, context]) => {
    const { parties } = { ...AGREEMENT, ...context }
    const clauses = agreementClauses(draft, parties).map(({ text }) => text)
    return checkClarity(clauses, { parties, attachments: [] }).map(
      ({ code, words }) => `${cause} ${code} ${words}`,
    )
  })
  expect(unclear).toEqual([])
})

test('位置就是原文里的那几个字；按先后排列', () => {
  const clauses = UNCLEAR_TERMS.map(([clause]) => `一、${clause}`)
  const findings = checkClarity(clauses, CONTEXT)
  expect(findings.length).toBeGreaterThan(50)
  for (const { term, span, words } of findings)
    expect(clauses[term]!.slice(span.from, span.to)).toBe(words)
  const places = findings.map(({ term, span }) => term * 10_000 + span.from)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('一条里几句话，各看各的；上述款项看前一条的金额和期限', () => {
  expect(
    found(
      '安泰置业有限公司于2026年12月10日前以转账方式向罗欣支付30000元。安泰置业有限公司尽快修复3栋502室的外墙，达到不再渗漏的标准。',
    ),
  ).toEqual([['VAGUE_DAY', '尽快']])
  expect(
    found(
      '安泰置业有限公司于2026年12月10日前向罗欣支付30000元。',
      '上述款项均汇入罗欣在示例银行开立的账户（尾号 6621）。',
    ),
  ).toEqual([])
})

test.each(['违约法院按', '每月上述款项', '支付至', '第一期待后'])(
  '两千字没有句号的文字，也很快看完：%s',
  (words) => {
    const started = performance.now()
    checkClarity([words.repeat(500).slice(0, 2000)], CONTEXT)
    expect(performance.now() - started).toBeLessThan(3000)
  },
)
