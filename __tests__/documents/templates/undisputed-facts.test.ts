import { undisputedFacts } from '@/lib/documents/templates/undisputed-facts'
import { findConfirmedFacts, type RecordedFact } from '@/lib/domain/fact/undisputed-facts'
import { documentFacts } from '../../support/document-facts'
import { APPLICANT, RESPONDENT, THIRD } from '../../support/document-people'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, fieldsNotOnce, missingFields, textOfDocument } from '../../support/document-text'
import { localDate } from '../../support/local-date'

// 在线调解规则 第18条 (共同确认的无争议事实), 第22条 (无争议事实应当以书面形式确认).

const FACTS = documentFacts()
const PARTIES = [APPLICANT, RESPONDENT, THIRD]

const fact = (no: number, change: Partial<RecordedFact> = {}): RecordedFact => ({
  id: `fact-${no}`,
  no,
  text: `第${no}项事实`,
  recordedOn: localDate('2026-10-28'),
  correctsNo: null,
  end: null,
  confirmations: PARTIES.map(({ id }) => ({
    partyId: id,
    answer: 'confirms',
    how: 'oral_recorded',
    on: localDate('2026-10-28'),
  })),
  ...change,
})
const withFacts = (...facts: readonly RecordedFact[]) =>
  documentFacts({ undisputedFacts: findConfirmedFacts(facts, PARTIES) })

test.each([
  ['各方都确认的', [fact(1)], 1],
  ['没有事实的', [], 0],
  ['有一方没有确认的', [fact(1, { confirmations: fact(1).confirmations.slice(1) })], 0],
  ['已经撤回的', [fact(1, { end: { because: 'withdrawn', reason: null } })], 0],
] as const)('%s，有没有这份表', (_, facts, count) => {
  expect(subjectIds(undisputedFacts, withFacts(...facts))).toHaveLength(count)
})

test('只有各方都确认的事实，依次编号', () => {
  const facts = withFacts(fact(1, { confirmations: [] }), fact(3), fact(4))
  const lines = textOfDocument(compose(undisputedFacts, facts)).split('\n')
  expect(lines.filter((each) => each.includes('项事实')).map((each) => each.slice(0, 6))).toEqual([
    '1｜第3项事',
    '2｜第4项事',
  ])
})

test('写明每一方何时、怎样确认，以最后的答复为准', () => {
  const [first, second, third] = fact(1).confirmations
  const facts = withFacts(
    fact(1, {
      confirmations: [
        { ...first!, answer: 'does_not_confirm' },
        { ...first!, how: 'online', on: localDate('2026-10-30') },
        { ...second!, on: localDate('2026-10-31') },
        third!,
      ],
    }),
  )
  const document = compose(undisputedFacts, facts)
  expect(textOfDocument(document)).toContain(
    '1｜第1项事实｜张玥堃于2026年10月30日确认（在线）；示例市恒信物业服务有限公司于2026年10月31日确认（口头，记入笔录）；吴䶮于',
  )
  expect(textOfDocument(document)).not.toContain('不确认')
  expect(document.content.day).toBe('2026-10-31')
})

test('各项事实各一次；告知签字后无需举证', () => {
  const document = compose(undisputedFacts, FACTS)
  expect(missingFields(document)).toEqual([])
  expect(fieldsNotOnce(document)).toEqual([])
  expect(textOfDocument(document)).toContain('签字确认后，在诉讼程序中')
  expect(textOfDocument(document)).toContain('当事人无需举证证明')
})

test.each([
  ['调解组织', documentFacts({ institutionName: null })],
  ['调解员', documentFacts({ mediator: null })],
])('缺%s的，列出并留空', (label, facts) => {
  const document = compose(undisputedFacts, facts)
  expect(missingFields(document)).toEqual([label])
  expect(textOfDocument(document)).toContain('＿＿＿＿')
})

test('各方当事人先签，其后是调解员', () => {
  expect(signersOf(undisputedFacts, FACTS)).toEqual([
    [1, 'party', '张玥堃'],
    [1, 'party', '示例市恒信物业服务有限公司'],
    [1, 'party', '吴䶮'],
    [2, 'mediator', '谢岚'],
  ])
})
