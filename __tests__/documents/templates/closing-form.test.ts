import { closingForm } from '@/lib/documents/templates/closing-form'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { documentFacts } from '../../support/document-facts'
import { APPLICANT, RESPONDENT } from '../../support/document-people'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, fieldsNotOnce, missingFields, textOfDocument } from '../../support/document-text'
import { localDate } from '../../support/local-date'

// 人民调解法 第27条 (立卷归档); 在线调解规则 第25条; domain.md 7 (结案登记表)。

const FACTS = documentFacts()
const textOf = (changes: Partial<DocumentFacts> = {}) =>
  textOfDocument(compose(closingForm, documentFacts(changes)))

test('结案的有，成功和不成都有；未结案的没有', () => {
  expect(subjectIds(closingForm, FACTS)).toHaveLength(1)
  expect(subjectIds(closingForm, documentFacts({ outcome: 'expired' }))).toHaveLength(1)
  expect(subjectIds(closingForm, documentFacts({ outcome: null }))).toEqual([])
})

test('写明卷号、来源、日期、当事人、请求、结果和履行，各一次', () => {
  const document = compose(closingForm, FACTS)
  const text = textOfDocument(document)
  expect(text).toContain('卷号：HY-2026-000123\n法院案号：（2026）示0101委调100号')
  expect(text).toContain('案件来源：委托（简易程序）\n案由：物业服务合同纠纷')
  expect(text).toContain('标的额：人民币叁万捌仟陆佰伍拾元整（38,650.00 元）')
  expect(text).toContain('受理日期：2026年10月14日\n结案日期：2026年11月26日')
  expect(text).toContain('终结事由：达成调解协议（《人民法院在线调解规则》第二十五条第一项）')
  expect(text).toContain('调解协议生效日期：2026年11月26日')
  expect(text).toContain('五、履行情况\n张玥堃：履行期未到（2026年11月27日回访）')
  expect(missingFields(document)).toEqual([])
  // The agreement took effect on the day of the closing.
  expect(fieldsNotOnce(document)).toEqual(['结案日期', '协议生效日期'])
  expect(document.content.day).toBe('2026-11-26')
})

test('履行情况以对每一方的最后一次回访为准；没有回访的写约定的履行日期，没有日期的留空', () => {
  const [first] = FACTS.followUps
  const followUps = [
    first!,
    { ...first!, partyId: RESPONDENT.id, party: '乙方', performance: 'partly' as const },
    { ...first!, on: localDate('2026-12-16'), performance: 'performed' as const },
  ]
  expect(textOf({ followUps })).toContain(
    '张玥堃：已履行（2026年12月16日回访）；乙方：部分履行（2026年11月27日回访）',
  )
  expect(textOf({ followUps: [] })).toContain(
    '尚未登记回访。协议约定的履行日期：2026年12月15日、2026年12月31日、2027年1月15日',
  )
  expect(textOf({ followUps: [], performanceDays: [] })).toMatch(/五、履行情况\n＿＿＿＿$/)
  expect(textOf({ outcome: 'deadlock' })).toContain('五、履行情况\n没有形成调解协议，无须履行。')
})

test('口头协议的，写明各方怎样达成，没有生效日期', () => {
  const text = textOf({
    agreement: null,
    closing: {
      ...FACTS.closing!,
      statement: {
        kind: 'oral_agreement',
        partyIds: [APPLICANT.id, RESPONDENT.id],
        on: localDate('2026-11-20'),
        how: 'video',
      },
    },
  })
  expect(text).toContain('张玥堃、示例市恒信物业服务有限公司于2026年11月20日视频口头达成协议。')
  expect(text).not.toContain('生效日期')
})

test.each([
  ['受理日期', { acceptedOn: null }],
  ['结案日期', { closedOn: null }],
  ['调解组织', { institutionName: null }],
  ['当事人', { parties: [], agreement: null }],
  ['诉讼请求', { claim: '' }],
  ['纠纷简要情况', { statement: ' ' }],
  ['基本情况', { closing: null }],
] as const)('缺%s的，列出并留空', (label, changes) => {
  expect(missingFields(compose(closingForm, documentFacts(changes)))).toEqual([label])
})

test('终结时没有调解员的：写明，只盖调解组织的章', () => {
  const facts = documentFacts({ mediator: null })
  expect(missingFields(compose(closingForm, facts))).toEqual([])
  expect(textOfDocument(compose(closingForm, facts))).toContain('无（终结时没有调解员）')
  expect(signersOf(closingForm, facts)).toEqual([[2, 'institution_seal', '示例区和谐调解中心']])
})

test('调解员先签，调解组织后盖章', () => {
  expect(signersOf(closingForm, FACTS)).toEqual([
    [1, 'mediator', '谢岚'],
    [2, 'institution_seal', '示例区和谐调解中心'],
  ])
})
