import fc from 'fast-check'
import {
  findPartyMistakes,
  type PartyFacts,
  type PersonFacts,
} from '@/lib/domain/referral/party-rules'

const person = (
  name: string,
  document: string | null = null,
  phone: string | null = null,
): PersonFacts => ({ name, document, phone })
const party = (
  side: PartyFacts['side'],
  facts: Partial<PartyFacts> & { name: string },
): PartyFacts => ({ side, kind: 'natural', document: null, phone: null, agents: [], ...facts })

describe('一件引调不能成立', () => {
  test.each([
    ['没有当事人', []],
    ['没有被申请人', [party('applicant', { name: '甲' })]],
    ['只有被申请人与第三人', [party('respondent', { name: '乙' }), party('third', { name: '丙' })]],
  ])('%s', (_title, parties) => {
    expect(findPartyMistakes(parties)).toEqual({ parties: 'SIDE_MISSING' })
  })

  test('第三人就是申请人', () => {
    const parties = [
      party('applicant', { name: '甲', document: 'id_card:1' }),
      party('respondent', { name: '乙' }),
      party('third', { name: '甲某', document: 'id_card:1' }),
    ]
    expect(findPartyMistakes(parties)).toEqual({ 'parties.2.idNumber': 'PARTY_ON_BOTH_SIDES' })
  })

  test('同一单位以法人和非法人组织两次出现，电话不同也是同一单位', () => {
    const parties = [
      party('applicant', { name: '某某公司', kind: 'legal', phone: '020-1' }),
      party('applicant', { name: '某某 公司', kind: 'unincorporated', phone: '020-2' }),
      party('respondent', { name: '乙' }),
    ]
    expect(findPartyMistakes(parties)).toEqual({ 'parties.1.name': 'DUPLICATE_PARTY' })
  })

  test('姓名中的空格与全角不掩盖重复', () => {
    const parties = [
      party('applicant', { name: 'ＪＯＨＮ　Smith' }),
      party('respondent', { name: 'John Smith' }),
    ]
    expect(findPartyMistakes(parties)).toEqual({ 'parties.1.name': 'PARTY_ON_BOTH_SIDES' })
  })
})

describe('不是同一人', () => {
  test.each<[string, PartyFacts, PartyFacts]>([
    [
      '同名而证件号码不同',
      party('applicant', { name: '王伟', document: 'id_card:1' }),
      party('respondent', { name: '王伟', document: 'id_card:2' }),
    ],
    [
      '同名而手机号不同',
      party('applicant', { name: '王伟', phone: '1' }),
      party('respondent', { name: '王伟', phone: '2' }),
    ],
    [
      '自然人与同名的个体字号',
      party('applicant', { name: '王伟' }),
      party('respondent', { name: '王伟', kind: 'unincorporated' }),
    ],
    [
      '号码相同而证件类型不同',
      party('applicant', { name: '甲', document: 'passport:1' }),
      party('respondent', { name: '乙', document: 'other:1' }),
    ],
  ])('%s', (_title, a, b) => {
    expect(findPartyMistakes([a, b])).toEqual({})
  })
})

describe('代理人', () => {
  const lawyer = person('冯代理', 'id_card:9', '138')

  test('同一人可以代理同一方的两名当事人', () => {
    expect(
      findPartyMistakes([
        party('applicant', { name: '甲', agents: [lawyer] }),
        party('applicant', { name: '乙', agents: [lawyer] }),
        party('respondent', { name: '丙' }),
      ]),
    ).toEqual({})
  })

  test('不能代理双方', () => {
    expect(
      findPartyMistakes([
        party('applicant', { name: '甲', agents: [lawyer] }),
        party('respondent', { name: '丙', agents: [lawyer] }),
      ]),
    ).toEqual({ 'parties.1.agents.0.name': 'AGENT_ON_BOTH_SIDES' })
  })

  test('不能是对方当事人，哪怕对方写在后面', () => {
    expect(
      findPartyMistakes([
        party('applicant', { name: '甲', agents: [person('丙', 'id_card:3')] }),
        party('respondent', { name: '丙', document: 'id_card:3' }),
      ]),
    ).toEqual({ 'parties.0.agents.0.name': 'AGENT_ON_BOTH_SIDES' })
  })

  test('共同申请人可以互相代理', () => {
    const wife = party('applicant', { name: '妻', document: 'id_card:2' })
    expect(
      findPartyMistakes([
        party('applicant', { name: '夫', agents: [person('妻', 'id_card:2')] }),
        wife,
        party('respondent', { name: '丙' }),
      ]),
    ).toEqual({})
  })

  test('仅仅同名不能认定为同一人', () => {
    expect(
      findPartyMistakes([
        party('applicant', { name: '甲', agents: [person('王伟')] }),
        party('respondent', { name: '丙', agents: [person('王伟')] }),
      ]),
    ).toEqual({})
  })
})

test('与书写次序无关：把当事人倒过来，有无错误不变', () => {
  const anyPerson = fc.record({
    name: fc.constantFrom('甲', '乙', '丙'),
    document: fc.constantFrom(null, 'id_card:1', 'id_card:2'),
    phone: fc.constantFrom(null, '1', '2'),
  })
  const anyParty: fc.Arbitrary<PartyFacts> = fc.record({
    ...{
      name: fc.constantFrom('甲', '乙', '丙'),
      document: fc.constantFrom(null, 'id_card:1', 'id_card:2'),
      phone: fc.constantFrom(null, '1', '2'),
    },
    side: fc.constantFrom('applicant' as const, 'respondent' as const, 'third' as const),
    kind: fc.constantFrom('natural' as const, 'legal' as const),
    agents: fc.array(anyPerson, { maxLength: 2 }),
  })
  fc.assert(
    fc.property(fc.array(anyParty, { maxLength: 6 }), (parties) => {
      expect(Object.keys(findPartyMistakes(parties)).length > 0).toBe(
        Object.keys(findPartyMistakes([...parties].reverse())).length > 0,
      )
    }),
    { numRuns: 500 },
  )
})
