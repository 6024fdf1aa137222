import fc from 'fast-check'
import { computeClaimSimilarity } from '@/lib/domain/referral/claim-similarity'
import {
  findRelated,
  type ComparableCase,
  type ComparablePerson,
} from '@/lib/domain/referral/related-cases'

const CLAIM = '请求被申请人支付2024年1月至2025年12月的物业服务费36000元。'
const person = (
  side: ComparablePerson['side'],
  name: string,
  facts: Partial<ComparablePerson> = {},
): ComparablePerson => ({ side, name, documentHash: null, phoneHash: null, ...facts })
const one = (caseId: string, facts: Partial<ComparableCase> = {}): ComparableCase => ({
  caseId,
  caseNo: `(2026) 测试${caseId}号`,
  status: 'pending_acceptance',
  referredAt: new Date('2026-03-01T02:00:00Z'),
  claim: CLAIM,
  people: [
    person('applicant', '物业公司', { documentHash: 'c1' }),
    person('respondent', '卫业主', { documentHash: 'd1', phoneHash: 'p1' }),
  ],
  ...facts,
})

describe('不算相关', () => {
  test.each<[string, Partial<ComparableCase>]>([
    ['相隔九十一日', { referredAt: new Date('2026-05-31T02:00:00Z') }],
    ['诉讼请求不相近', { claim: '请求判令离婚并分割共同财产。' }],
    [
      '只有一方相同',
      {
        people: [
          person('applicant', '物业公司', { documentHash: 'c1' }),
          person('respondent', '他人', { documentHash: 'd9' }),
        ],
      },
    ],
    [
      '同名而证件号码不同',
      {
        people: [
          person('applicant', '物业公司', { documentHash: 'c1' }),
          person('respondent', '卫业主', { documentHash: 'd9', phoneHash: 'p1' }),
        ],
      },
    ],
    [
      '对方只是第三人',
      {
        people: [
          person('applicant', '物业公司', { documentHash: 'c1' }),
          person('third', '卫业主', { documentHash: 'd1' }),
        ],
      },
    ],
  ])('%s', (_title, facts) => {
    expect(findRelated(one('a'), [one('b', facts)])).toEqual([])
  })

  test('案件自己', () => {
    expect(findRelated(one('a'), [one('a')])).toEqual([])
  })
})

describe('提示为相关，并说明理由', () => {
  test.each<[string, Partial<ComparableCase>, string[]]>([
    ['原样重复提交', {}, ['same_document', 'same_claim']],
    ['第九十日', { referredAt: new Date('2026-05-30T02:00:00Z') }, ['same_document', 'same_claim']],
    ['请求增加了一项', { claim: `${CLAIM}另付违约金2650元。` }, ['same_document', 'similar_claim']],
    [
      '没有证件号码，电话相同',
      {
        people: [
          person('applicant', '物业公司'),
          person('respondent', '卫某', { phoneHash: 'p1' }),
        ],
      },
      ['same_phone', 'same_name', 'same_claim'],
    ],
    [
      '双方地位对调',
      {
        people: [
          person('respondent', '物业公司', { documentHash: 'c1' }),
          person('applicant', '卫业主', { documentHash: 'd1' }),
        ],
      },
      ['same_document', 'sides_swapped', 'same_claim'],
    ],
  ])('%s', (_title, facts, why) => {
    expect(findRelated(one('a'), [one('b', facts)])).toEqual([
      expect.objectContaining({ caseId: 'b', why }),
    ])
  })

  test('最近引调的在前', () => {
    const earlier = one('b', { referredAt: new Date('2026-02-01T02:00:00Z') })
    const later = one('c', { referredAt: new Date('2026-03-05T02:00:00Z') })
    expect(findRelated(one('a'), [earlier, later]).map(({ caseId }) => caseId)).toEqual(['c', 'b'])
  })
})

test('甲与乙相关，乙就与甲相关', () => {
  const anyPerson: fc.Arbitrary<ComparablePerson> = fc.record({
    side: fc.constantFrom('applicant' as const, 'respondent' as const, 'third' as const),
    name: fc.constantFrom('甲', '乙'),
    documentHash: fc.constantFrom(null, 'd1', 'd2'),
    phoneHash: fc.constantFrom(null, 'p1', 'p2'),
  })
  const anyCase = (id: string) =>
    fc
      .record({
        people: fc.array(anyPerson, { maxLength: 4 }),
        claim: fc.constantFrom(CLAIM, `${CLAIM}另付违约金`, '离婚'),
        referredAt: fc
          .integer({ min: 0, max: 200 })
          .map((days) => new Date(Date.UTC(2026, 0, 1 + days))),
      })
      .map((facts) => one(id, facts))
  fc.assert(
    fc.property(anyCase('a'), anyCase('b'), (a, b) => {
      expect(findRelated(a, [b]).map(({ why }) => why)).toEqual(
        findRelated(b, [a]).map(({ why }) => why),
      )
    }),
    { numRuns: 1000 },
  )
})

describe('请求的相近程度', () => {
  test('标点与空格不算差别，毫不相干的为零', () => {
    expect(computeClaimSimilarity('返还借款，5000元。', '返还借款 5000 元')).toBe(1)
    expect(computeClaimSimilarity('返还借款', '离婚诉讼')).toBe(0)
    expect([computeClaimSimilarity('', ''), computeClaimSimilarity('还', '还')]).toEqual([0, 1])
  })

  test('总在零与一之间，两个方向相同，与自己为一', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const similarity = computeClaimSimilarity(a, b)
        expect(similarity).toBe(computeClaimSimilarity(b, a))
        expect(similarity >= 0 && similarity <= 1).toBe(true)
        expect([0, 1]).toContain(computeClaimSimilarity(a, a))
      }),
    )
  })
})
