import {
  AT_ONCE_MINUTES,
  CASES_COUNTED_AT_MOST,
  findCollusionSigns,
  MANY_CASES_FROM,
  SAME_PAIR_FROM,
  type CollusionFacts,
  type ComparedPerson,
} from '@/lib/domain/confirmation/collusion-signs'
import { namesDispute } from '@/lib/domain/confirmation/wording/no-dispute'
import { signInWords } from '@/lib/labels/zh-CN/confirmation-review'

// 在线调解规则 第23条：只比对登记的事实，不作判断.

const person = (name: string, change: Partial<ComparedPerson> = {}): ComparedPerson => ({
  kind: 'party',
  side: 'applicant',
  name,
  documentHash: null,
  phoneHash: null,
  address: null,
  ...change,
})
const other = (name: string, change: Partial<ComparedPerson> = {}) =>
  person(name, { side: 'respondent', ...change })
const SOUND: CollusionFacts = {
  people: [
    person('罗欣', { documentHash: 'd1', phoneHash: 't1', address: '海珠区一号' }),
    other('安泰', { documentHash: 'd2', phoneHash: 't2', address: '天河区二号' }),
  ],
  casesOf: [
    { name: '罗欣', count: MANY_CASES_FROM - 1 },
    { name: '安泰', count: 0 },
  ],
  pairCases: SAME_PAIR_FROM - 1,
  claim: 10_000n,
  agreed: 15_000n,
  minutes: AT_ONCE_MINUTES,
  hasDispute: true,
}
const people = (...those: ComparedPerson[]) => ({ people: those })
const agent = (
  name: string,
  side: 'applicant' | 'respondent',
  documentHash: string | null = null,
) => person(name, { kind: 'agent', side, documentHash })

type Row = readonly [title: string, change: Partial<CollusionFacts>, expected: readonly string[]]
const ROWS: readonly Row[] = [
  ['都不出现', {}, []],
  [
    '两侧证件号相同',
    people(person('罗欣', { documentHash: 'd' }), other('罗欣', { documentHash: 'd' })),
    ['same_person'],
  ],
  [
    '同侧证件号相同',
    people(person('罗欣', { documentHash: 'd' }), person('罗新', { documentHash: 'd' })),
    [],
  ],
  [
    '两侧电话相同',
    people(person('罗欣', { phoneHash: 't' }), other('安泰', { phoneHash: 't' })),
    ['same_telephone'],
  ],
  [
    '一侧的代理人用另一侧的电话',
    people(person('罗欣', { phoneHash: 't' }), { ...agent('江文', 'respondent'), phoneHash: 't' }),
    ['same_telephone'],
  ],
  [
    '两侧住所相同，空格、全角不同',
    people(person('罗欣', { address: '海珠区 1号' }), other('安泰', { address: '海珠区１号' })),
    ['same_address'],
  ],
  ['没有登记住所', people(person('罗欣', { address: '' }), other('安泰', { address: '' })), []],
  [
    '第三人与一侧住所相同',
    people(person('罗欣', { address: '一号' }), person('王五', { side: 'third', address: '一号' })),
    [],
  ],
  [
    '同一代理人（证件号）',
    people(agent('江文', 'applicant', 'a'), agent('江雯', 'respondent', 'a')),
    ['same_agent'],
  ],
  [
    '同名代理人，没有证件号',
    people(agent('江文', 'applicant'), agent('江文', 'respondent')),
    ['same_agent'],
  ],
  [
    '同名代理人，证件号不同',
    people(agent('江文', 'applicant', 'a'), agent('江文', 'respondent', 'b')),
    [],
  ],
  ['同样的双方另有两件', { pairCases: SAME_PAIR_FROM }, ['same_pair']],
  ['一方另有五件', { casesOf: [{ name: '罗欣', count: MANY_CASES_FROM }] }, ['many_cases']],
  ['协议金额刚好一倍半', { agreed: 15_000n }, []],
  ['协议金额超过一倍半', { agreed: 15_001n }, ['above_claim']],
  ['没有请求金额', { claim: null, agreed: 99_999n }, []],
  ['请求金额为零', { claim: 0n, agreed: 99_999n }, []],
  ['受理后二十九分钟达成', { minutes: AT_ONCE_MINUTES - 1 }, ['settled_at_once']],
  ['时间不明', { minutes: null }, []],
  ['协议早于受理（补录）', { minutes: -60 }, []],
  ['没有争议', { hasDispute: false }, ['no_dispute']],
]

test.each(ROWS)('%s', (_title, change, expected) => {
  expect(findCollusionSigns({ ...SOUND, ...change }).map(({ sign }) => sign)).toEqual(expected)
})

test('措辞只说登记的事实，不下结论', () => {
  const all = findCollusionSigns({
    people: [
      person('罗欣', { documentHash: 'd', phoneHash: 't', address: 'a' }),
      other('安泰', { documentHash: 'd', phoneHash: 't', address: 'a' }),
      agent('江文', 'applicant'),
      agent('江文', 'respondent'),
    ],
    casesOf: [{ name: '罗欣', count: 9 }],
    pairCases: 3,
    claim: 10_000n,
    agreed: 30_000n,
    minutes: 12,
    hasDispute: false,
  })
  expect(all.map(signInWords)).toEqual([
    '罗欣、安泰：两侧当事人的证件号相同',
    '罗欣、安泰：分属两侧，登记的电话相同',
    '罗欣、安泰：分属两侧，登记的住所相同',
    '江文：为两侧代理',
    '同样的双方近两年在本院另有 3 件',
    '罗欣：近两年在本院另有 9 件',
    '协议的金额为请求金额的 300%',
    '受理后 12 分钟达成协议（不足 30 分钟）',
    '协议没有写明争议事项，或者写明没有争议',
  ])
  expect(all.map(signInWords).join()).not.toMatch(/虚假|串通|嫌疑|可疑|欺诈/)
})

test.each([
  ['', false],
  ['双方无争议', false],
  ['双方对事实和金额均无异议。', false],
  ['双方对欠款事实没有争议，对利息的计算有争议', true],
  ['对质量没有异议，但对付款时间意见不一', true],
  ['争议在于车位费由谁承担', true],
  ['退房押金退多少', true],
])('争议事项“%s”', (text, expected) => {
  expect(namesDispute(text)).toBe(expected)
})

test.each([
  [CASES_COUNTED_AT_MOST - 1, '罗欣：近两年在本院另有 49 件'],
  [CASES_COUNTED_AT_MOST, '罗欣：近两年在本院另有 50 件以上'],
])('数到五十件为止：%i', (count, words) => {
  expect(signInWords({ sign: 'many_cases', names: ['罗欣'], count })).toBe(words)
})
