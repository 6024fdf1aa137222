import { followUp } from '@/lib/documents/templates/follow-up'
import { documentFacts } from '../../support/document-facts'
import { APPLICANT, RESPONDENT } from '../../support/document-people'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, fieldsNotOnce, missingFields, textOfDocument } from '../../support/document-text'
import { localDate } from '../../support/local-date'

// 人民调解法 第31条; 在线调解规则 第20条; domain.md 7 (回访记录)。

const FACTS = documentFacts()
const ENTRY = FACTS.followUps[0]!
const OBJECTED = {
  ...ENTRY,
  partyId: RESPONDENT.id,
  party: RESPONDENT.name,
  on: localDate('2026-12-16'),
  how: 'on_site',
  performance: 'partly',
  satisfaction: null,
  objections: '第二期款项尚未到账',
  by: '何敏',
} as const
const textOf = (facts = FACTS, id?: string) => textOfDocument(compose(followUp, facts, id))

test('每次回访一份，没有回访的没有', () => {
  const facts = documentFacts({ followUps: [ENTRY, OBJECTED] })
  expect(subjectIds(followUp, facts)).toEqual(['1', '2'])
  expect(subjectIds(followUp, documentFacts({ followUps: [] }))).toEqual([])
})

test('写明对象、协议、方式、日期、履行、满意、异议和回访人', () => {
  const document = compose(followUp, FACTS)
  expect(textOf()).toContain('调解协议：（2026）调协字第12号调解协议书（2026年11月26日生效）')
  expect(textOf()).toContain('回访方式：电话\n回访日期：2026年11月27日\n履行情况：履行期未到')
  expect(textOf()).toContain('满意程度：满意\n异议：＿＿＿＿\n回访人：谢岚')
  expect(missingFields(document)).toEqual([])
  // The party is one of the sides too; 满意 is also in its term.
  expect(fieldsNotOnce(document)).toEqual(['回访对象', '满意程度'])
  expect(document.content.day).toBe('2026-11-27')
})

test('协议书没有定稿的，写案号', () => {
  const text = textOf(documentFacts({ agreementNumber: null }))
  expect(text).toContain('调解协议：HY-2026-000123案调解协议书（2026年11月26日生效）')
})

test('第二份是第二次回访的', () => {
  const text = textOf(documentFacts({ followUps: [ENTRY, OBJECTED] }), '2')
  expect(text).toContain('回访对象：示例市恒信物业服务有限公司')
  expect(text).toContain('回访方式：当面\n回访日期：2026年12月16日\n履行情况：部分履行')
  expect(text).toContain('满意程度：＿＿＿＿\n异议：第二期款项尚未到账\n回访人：何敏')
})

test('口头协议的，写明各方何时怎样达成', () => {
  const facts = documentFacts({
    agreement: null,
    closing: {
      ...FACTS.closing!,
      statement: {
        kind: 'oral_agreement',
        partyIds: [APPLICANT.id, RESPONDENT.id],
        on: localDate('2026-11-20'),
        how: 'on_site',
      },
    },
  })
  expect(textOf(facts)).toContain(
    '调解协议：张玥堃、示例市恒信物业服务有限公司于2026年11月20日当面口头达成协议。',
  )
})

test.each([
  ['调解协议', documentFacts({ agreement: null })],
  ['调解组织', documentFacts({ institutionName: null })],
])('缺%s的，列出并留空', (label, facts) => {
  expect(missingFields(compose(followUp, facts))).toEqual([label])
  expect(textOf(facts)).toContain('＿＿＿＿')
})

test('只由回访人签名', () => {
  const facts = documentFacts({ followUps: [ENTRY, OBJECTED] })
  expect(signersOf(followUp, facts)).toEqual([[1, 'mediator', '谢岚']])
  expect(signersOf(followUp, facts, '2')).toEqual([[1, 'mediator', '何敏']])
})
