import { extension } from '@/lib/documents/templates/extension'
import { documentFacts } from '../../support/document-facts'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, fieldsNotOnce, missingFields, textOfDocument } from '../../support/document-text'
import { localDate } from '../../support/local-date'

// 在线调解规则 第24条; 特邀规定 第27条: 各方同意延长的, 不受原期限的限制。

const FACTS = documentFacts()
const EXTENSION = FACTS.extensions[0]!
const withExtension = (change: Partial<typeof EXTENSION>) =>
  documentFacts({ extensions: [{ ...EXTENSION, ...change }] })
const textOf = (facts = FACTS) => textOfDocument(compose(extension, facts))

test('每次延长一份，没有延长的没有', () => {
  expect(subjectIds(extension, documentFacts({ extensions: [] }))).toEqual([])
  const facts = documentFacts({ extensions: [EXTENSION, { ...EXTENSION, days: 5 }] })
  expect(subjectIds(extension, facts)).toEqual(['1', '2'])
  expect(textOfDocument(compose(extension, facts, '2'))).toContain('延长天数：5日')
})

test('写明原期满日、延长天数、新期满日和每一方的同意，各一次', () => {
  const document = compose(extension, FACTS)
  const text = textOf()
  expect(text).toContain('原期满日：2026年11月23日')
  expect(text).toContain('延长天数：10日')
  expect(text).toContain('延长后的期满日：2026年12月3日')
  expect(text).toContain('吴䶮：同意延长（书面，2026年11月10日）')
  expect(missingFields(document)).toEqual([])
  // “10日” is also the end of a day.
  expect(fieldsNotOnce(document)).toEqual(['延长天数'])
  expect(document.content.day).toBe('2026-11-10')
})

test.each([
  ['立案后委托的，报引调法院', 'entrusted_ordinary', true],
  ['立案前委派的，不报', 'delegated_pre_filing', false],
] as const)('%s', (_, source, isReported) => {
  const text = textOf(documentFacts({ source }))
  expect(text.includes('延长情况报示例市示例区人民法院')).toBe(isReported)
  expect(text.includes('不计入审理期限')).toBe(isReported)
})

test.each([
  ['entrusted_summary', '2026-11-10', '《人民法院在线调解规则》第二十四条、《最高人民法院关于'],
  ['party_application', '2026-11-10', '《人民法院在线调解规则》第二十四条延长'],
  ['entrusted_summary', '2020-11-10', '依照《最高人民法院关于人民法院特邀调解的规定》第二十七条'],
  ['party_application', '2015-11-10', '经各方当事人同意延长'],
] as const)('%s 于 %s 延长的，引用当时的条文', (source, on, words) => {
  const extensions = [{ ...EXTENSION, agreedOn: localDate(on) }]
  expect(textOf(documentFacts({ source, extensions }))).toContain(words)
})

test.each([
  ['受理日期', documentFacts({ acceptedOn: null })],
  ['原期满日', withExtension({ dueBefore: null })],
  ['延长后的期满日', withExtension({ dueOn: null })],
  ['各方的同意', withExtension({ consents: [] })],
  ['调解组织', documentFacts({ institutionName: null })],
] as const)('缺%s的，列出并留空', (label, facts) => {
  expect(missingFields(compose(extension, facts))).toEqual([label])
  expect(textOf(facts)).toContain('＿＿＿＿')
})

test('各方先签，其后调解员，最后调解组织', () => {
  expect(signersOf(extension, FACTS)).toEqual([
    [1, 'party', '张玥堃'],
    [1, 'party', '示例市恒信物业服务有限公司'],
    [1, 'party', '吴䶮'],
    [2, 'mediator', '谢岚'],
    [3, 'institution_seal', '示例区和谐调解中心'],
  ])
})
