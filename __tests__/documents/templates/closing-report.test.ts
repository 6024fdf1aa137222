import { closingReport } from '@/lib/documents/templates/closing-report'
import { OUTCOMES, type Outcome } from '@/lib/domain/case/vocabulary'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { documentFacts } from '../../support/document-facts'
import { APPLICANT } from '../../support/document-people'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, fieldsNotOnce, missingFields, textOfDocument } from '../../support/document-text'
import { localDate } from '../../support/local-date'

// 在线调解规则 第21条 (四项记录), 第25条 (终结事由); 特邀规定 第26条第2款; 人民调解法 第26条 (告知权利)。

const CLOSING = {
  account: '电话联系两次，当面调解一次。',
  failureReason: '双方对数额分歧较大。',
  costRaising: '被申请人一次未到场。',
  courtNotes: '各方确认的无争议事实一项。',
  statement: null,
}
const failed = (changes: Partial<DocumentFacts> = {}) =>
  documentFacts({
    outcome: 'deadlock',
    source: 'delegated_pre_filing',
    closing: CLOSING,
    ...changes,
  })
const withdrawn = (changes: Partial<DocumentFacts> = {}) =>
  failed({
    outcome: 'settled_withdrawn',
    closing: {
      account: '双方自行协商。',
      failureReason: null,
      costRaising: null,
      courtNotes: null,
      statement: {
        kind: 'withdrawal',
        partyIds: [APPLICANT.id],
        on: localDate('2026-11-20'),
        how: 'phone',
      },
    },
    ...changes,
  })
const textOf = (facts: DocumentFacts) => textOfDocument(compose(closingReport, facts))

test('达成协议的没有，其余七种事由都有；未结案的没有', () => {
  const having = OUTCOMES.filter(
    (outcome) => subjectIds(closingReport, failed({ outcome })).length > 0,
  )
  expect(having).toEqual(OUTCOMES.filter((outcome) => outcome !== 'agreement'))
  expect(subjectIds(closingReport, failed({ outcome: null, closing: null }))).toEqual([])
})

test('第21条的四项各归其位，各一次', () => {
  const document = compose(closingReport, failed())
  const lines = textOfDocument(document).split('\n')
  const under = (heading: string) => lines[lines.indexOf(heading) + 1]
  expect(under('三、基本情况')).toBe(CLOSING.account)
  expect(under('四、调解不成的原因')).toBe(CLOSING.failureReason)
  expect(under('五、导致其他当事人诉讼成本增加的行为')).toBe(CLOSING.costRaising)
  expect(under('六、需要向法院提示的其他情况')).toBe(CLOSING.courtNotes)
  expect(missingFields(document)).toEqual([])
  expect(fieldsNotOnce(document)).toEqual([])
})

test.each([
  ['unreachable', '期限内无法联系当事人', '三'],
  ['unwilling', '一方明确不愿继续调解', '四'],
  ['deadlock', '分歧较大难以达成协议', '五'],
  ['expired', '期限届满未达成协议且未同意延长', '六'],
  ['refused_to_sign', '一方拒绝在协议上签章', '七'],
  ['other', '其他情形', '八'],
] as const)('事由 %s 写明是第25条的哪一项', (outcome, words, item) => {
  expect(textOf(failed({ outcome }))).toContain(
    `${words}（《人民法院在线调解规则》第二十五条第${item}项）`,
  )
})

test('在线调解规则施行以前结案的，不引用它', () => {
  expect(textOf(failed({ closedOn: localDate('2021-12-31') }))).not.toContain('第二十五条')
})

test.each([
  ['delegated_pre_filing', '依法登记立案'],
  ['entrusted_ordinary', '恢复审理'],
  ['party_application', '可以在线立案，或者通过其他途径解决纠纷'],
] as const)('%s 调解不成的，写明后续处理，告知可以依法维护权利', (source, words) => {
  expect(textOf(failed({ source }))).toContain(words)
  expect(textOf(failed({ source }))).toContain('仲裁、行政、司法等途径维护自己的权利')
})

test('自行和解撤回的，写明谁撤回，不成的各项不适用也不缺', () => {
  const document = compose(closingReport, withdrawn())
  const text = textOfDocument(document)
  expect(missingFields(document)).toEqual([])
  expect(text).toContain('张玥堃于2026年11月20日电话撤回调解申请。')
  expect(text.split('不适用（自行和解并撤回申请）。')).toHaveLength(4)
})

test('终结时没有调解员的：不说由谁主持调解，写明没有调解员，不算缺', () => {
  const document = compose(closingReport, failed({ mediator: null }))
  expect(missingFields(document)).toEqual([])
  expect(textOfDocument(document)).toContain('终结，终结时没有调解员。现将有关情况报告如下：')
  expect(textOfDocument(document)).not.toContain('主持调解')
})

test('移送的材料依次列出；没有的留空', () => {
  expect(textOf(failed({ materials: ['起诉状', '票据'] }))).toContain('1．起诉状\n2．票据')
  const none = compose(closingReport, failed({ materials: [] }))
  expect(missingFields(none)).toEqual([])
  expect(textOfDocument(none)).toMatch(/八、移送的材料\n＿＿＿＿$/)
})

test.each([
  ['基本情况', { closing: { ...CLOSING, account: '' } }],
  ['调解不成的原因', { closing: { ...CLOSING, failureReason: null } }],
  ['导致其他当事人诉讼成本增加的行为', { closing: { ...CLOSING, costRaising: null } }],
  ['需要向法院提示的其他情况', { closing: { ...CLOSING, courtNotes: null } }],
  ['受理日期', { acceptedOn: null }],
  ['终结日期', { closedOn: null }],
  ['调解组织', { institutionName: null }],
] as const)('缺%s的，列出并留空', (label, changes) => {
  expect(missingFields(compose(closingReport, failed(changes)))).toEqual([label])
  expect(textOf(failed(changes))).toContain('＿＿＿＿')
})

test('调解员先签，调解组织后盖章；当事人不签', () => {
  expect(signersOf(closingReport, failed())).toEqual([
    [1, 'mediator', '谢岚'],
    [2, 'institution_seal', '示例区和谐调解中心'],
  ])
  expect(compose(closingReport, failed()).content.day).toBe('2026-11-26')
})

test('每一种事由都写得出', () => {
  const texts = OUTCOMES.filter((each): each is Outcome => each !== 'agreement').map((outcome) =>
    textOf(failed({ outcome })),
  )
  expect(new Set(texts).size).toBe(7)
})
