import {
  findEvidence,
  findLikelyOutcome,
  type ClosingGround,
  type ClosingParty,
  type EvidenceFacts,
} from '@/lib/domain/case/closing-evidence'
import type { ConsentAnswer } from '@/lib/domain/case/consent-entries'
import type { ContactResult, PartySide } from '@/lib/domain/case/vocabulary'
import { at, day } from '../time/day'
import { signed } from './closing-agreement'

// 在线调解规则 第25条 (八项终结事由), 第4、14、15、19条; 特邀规定 第23条 (口头协议).

const party = (
  partyId: string,
  name: string,
  side: PartySide,
  ...results: readonly (readonly [on: string, result: ContactResult])[]
): ClosingParty => ({
  partyId,
  name,
  side,
  contacts: results.map(([on, result]) => ({
    channel: 'phone',
    result,
    happenedAt: at(`${on} 10:00`),
  })),
})
const XU = party('p1', '许静', 'applicant')
const HENGXIN = party('p2', '恒信物业', 'respondent')
const ZHAO = party('p3', '赵岩', 'third')
const TODAY = day('2026-06-20')
const FACTS: EvidenceFacts = {
  referredAt: at('2026-06-01 10:00'),
  mediationDueOn: day('2026-07-10'),
  isMediationDueProvisional: false,
  courtEndedOn: null,
  pauses: [],
  parties: [XU, HENGXIN, ZHAO],
  requests: [],
  consents: [],
  agreement: null,
  heldMeetings: 0,
}
const GROUND: ClosingGround = {
  outcome: 'agreement',
  failureReason: '金额分歧过大',
  statedBy: ['p1', 'p2'],
  statedOn: day('2026-06-18'),
  statedHow: 'on_site',
}
const find = (ground: Partial<ClosingGround>, facts: Partial<EvidenceFacts> = {}) =>
  findEvidence({ ...GROUND, ...ground }, { ...FACTS, ...facts }, { today: TODAY })
/** The parties it is about; or the code and what the refusal names. */
const answer = (...args: Parameters<typeof find>) => {
  const found = find(...args)
  if (found.ok) return found.value.parties
  const { code, facts, fields } = found.refusal
  return code === 'INPUT_INVALID' ? fields : { code, ...facts }
}

describe('① 达成协议', () => {
  test('协议已由双方签署的，不必再有口头表示', () => {
    const agreement = signed(['p1', 'signed'], ['p2', 'signed'])
    expect(answer({ statedBy: [], statedOn: null, statedHow: null }, { agreement })).toEqual([])
  })

  test.each([
    ['无人签署', signed(), { unsigned: '许静、恒信物业', refused: '' }],
    ['一方未签', signed(['p1', 'signed']), { unsigned: '恒信物业', refused: '' }],
    [
      '一方拒签',
      signed(['p1', 'signed'], ['p2', 'refused']),
      { unsigned: '', refused: '恒信物业' },
    ],
  ])('协议定稿而%s：指名是谁，口头表示不能代替签署', (_title, agreement, names) => {
    expect(answer({}, { agreement })).toEqual({ code: 'AGREEMENT_NOT_SIGNED', ...names })
  })

  test('拒签以后又签了的，协议生效', () => {
    const agreement = signed(['p1', 'signed'], ['p2', 'refused'], ['p2', 'signed'])
    expect(answer({}, { agreement })).toEqual([])
  })

  test.each([
    ['没有协议书', null],
    ['只有草稿', { ...signed(), finished: null }],
    ['已作废', { ...signed(), voided: { at: at('2026-06-10 10:00'), reason: '改期' } }],
  ])('%s的，登记口头协议：申请人、被申请人都达成；第三人不必', (_title, agreement) => {
    expect(answer({}, { agreement })).toEqual(['许静', '恒信物业'])
  })

  test.each([
    [{ statedBy: [] }, { statedBy: 'CHOOSE_ONE' }],
    [{ statedBy: ['p1'] }, { statedBy: 'EVERY_PARTY_AGREES' }],
    [{ statedBy: ['p1', 'p3'] }, { statedBy: 'EVERY_PARTY_AGREES' }],
    [{ statedBy: ['p1', 'p2', 'p9'] }, { statedBy: 'NOT_AN_OPTION' }],
    [{ statedOn: null }, { statedOn: 'REQUIRED' }],
    [{ statedOn: day('2026-06-21') }, { statedOn: 'DATE_IN_FUTURE' }],
    [{ statedOn: day('2026-05-31') }, { statedOn: 'DATE_BEFORE_REFERRAL' }],
    [{ statedHow: null }, { statedHow: 'CHOOSE_ONE' }],
    [{ statedHow: 'written' as const }, { statedHow: 'WRITTEN_NEEDS_AGREEMENT' }],
  ])('口头协议 %o：拒绝 %o', (ground, fields) => {
    expect(answer(ground)).toEqual(fields)
  })

  test('引调当日、今日达成的都可以', () => {
    expect(answer({ statedOn: day('2026-06-01') })).toEqual(['许静', '恒信物业'])
    expect(answer({ statedOn: TODAY })).toEqual(['许静', '恒信物业'])
  })
})

describe('② 自行和解撤回', () => {
  const outcome = 'settled_withdrawn' as const

  test('一方撤回即可，书面也可以；已有签署的协议也一样要写明', () => {
    expect(answer({ outcome, statedBy: ['p1'], statedHow: 'written' })).toEqual(['许静'])
    const agreement = signed(['p1', 'signed'], ['p2', 'signed'])
    expect(answer({ outcome, statedBy: [] }, { agreement })).toEqual({ statedBy: 'CHOOSE_ONE' })
  })

  test('没有写是谁、何时、以何方式的，逐栏拒绝', () => {
    expect(answer({ outcome, statedBy: [], statedOn: null, statedHow: null })).toEqual({
      statedBy: 'CHOOSE_ONE',
      statedOn: 'REQUIRED',
      statedHow: 'CHOOSE_ONE',
    })
  })
})

describe('④ 不愿继续', () => {
  const outcome = 'unwilling' as const
  const consent = (
    on: string,
    given: ConsentAnswer,
    scope: 'mediation' | 'online' = 'mediation',
  ) => ({
    partyId: 'p1',
    scope,
    answer: given,
    how: 'oral' as const,
    on: day(on),
  })
  const NONE = { code: 'NO_REFUSAL_RECORDED' }
  const DECLINED = party('p1', '许静', 'applicant', ['2026-06-05', 'declined'])
  const AGREED = (on: string) => party('p1', '许静', 'applicant', [on, 'agreed'])

  test.each([
    ['没有任何记录', XU, [], NONE],
    ['联系时拒绝', DECLINED, [], ['许静']],
    ['登记不同意调解', XU, [consent('2026-06-05', 'refused')], ['许静']],
    [
      '撤回同意',
      XU,
      [consent('2026-06-04', 'given'), consent('2026-06-05', 'withdrawn')],
      ['许静'],
    ],
    ['只是不同意在线', XU, [consent('2026-06-05', 'refused', 'online')], NONE],
    [
      '撤回以后又同意',
      XU,
      [consent('2026-06-05', 'withdrawn'), consent('2026-06-06', 'given')],
      NONE,
    ],
    ['撤回以后联系时同意', AGREED('2026-06-06'), [consent('2026-06-05', 'withdrawn')], NONE],
    ['同一天的先后不明', AGREED('2026-06-05'), [consent('2026-06-05', 'withdrawn')], ['许静']],
    ['拒绝以后登记同意', DECLINED, [consent('2026-06-06', 'given')], NONE],
    ['拒绝以前登记的同意', DECLINED, [consent('2026-06-04', 'given')], ['许静']],
  ])('%s', (_title, xu, consents, expected) => {
    expect(answer({ outcome }, { parties: [xu, HENGXIN], consents })).toEqual(expected)
  })
})

describe('⑤ 分歧较大', () => {
  const outcome = 'deadlock' as const
  const heard = (id: string, side: PartySide, result: ContactResult) =>
    party(id, id, side, ['2026-06-05', result])
  const REFUSED = { code: 'SIDES_NOT_HEARD' }

  test.each([
    ['没有开会，谁也没有联系上', [XU, HENGXIN], 0, REFUSED],
    ['开过一次会', [XU, HENGXIN], 1, []],
    [
      '双方都联系上',
      [heard('a', 'applicant', 'reached'), heard('b', 'respondent', 'declined')],
      0,
      [],
    ],
    ['只联系上一方', [heard('a', 'applicant', 'reached'), HENGXIN], 0, REFUSED],
    [
      '联系上的是第三人',
      [heard('a', 'applicant', 'agreed'), heard('c', 'third', 'agreed')],
      0,
      REFUSED,
    ],
    [
      '另一方只约了再联系',
      [heard('a', 'applicant', 'agreed'), heard('b', 'respondent', 'call_back_later')],
      0,
      REFUSED,
    ],
  ])('%s', (_title, parties, heldMeetings, expected) => {
    expect(answer({ outcome }, { parties, heldMeetings })).toEqual(expected)
  })
})

describe('⑦ 拒绝签章', () => {
  const outcome = 'refused_to_sign' as const
  const NONE = { code: 'NO_SIGNATURE_REFUSED' }

  test.each([
    ['没有协议', null, NONE],
    ['无人拒绝', signed(['p1', 'signed']), NONE],
    ['一方拒绝', signed(['p2', 'refused']), ['恒信物业']],
    ['拒绝以后又签了', signed(['p2', 'refused'], ['p2', 'signed']), NONE],
    [
      '拒绝以后协议作废',
      { ...signed(['p2', 'refused']), voided: { at: at('2026-06-10 10:00'), reason: '改期' } },
      NONE,
    ],
  ])('%s', (_title, agreement, expected) => {
    expect(answer({ outcome }, { agreement })).toEqual(expected)
  })
})

test.each([
  ['无', { failureReason: 'OTHER_NEEDS_REASON' }],
  ['已另案诉', { failureReason: 'OTHER_NEEDS_REASON' }],
  ['已另案起诉', []],
])('⑧ 其他情形，原因写“%s”', (failureReason, expected) => {
  expect(answer({ outcome: 'other', failureReason })).toEqual(expected)
})

describe('预选的事由', () => {
  const likely = (facts: Partial<EvidenceFacts>) =>
    findLikelyOutcome({ ...FACTS, ...facts }, { today: TODAY })
  const refusing = party('p1', '许静', 'applicant', ['2026-06-05', 'declined'])

  test.each([
    ['什么也没有', {}, null],
    ['协议已生效', { agreement: signed(['p1', 'signed'], ['p2', 'signed']) }, 'agreement'],
    ['一方拒绝签署', { agreement: signed(['p2', 'refused']) }, 'refused_to_sign'],
    ['一方不愿继续', { parties: [refusing, HENGXIN] }, 'unwilling'],
    ['期限已经届满', { mediationDueOn: day('2026-06-19') }, 'expired'],
    ['两项都成立', { mediationDueOn: day('2026-06-19'), parties: [refusing, HENGXIN] }, null],
    ['开过会不等于分歧较大', { heldMeetings: 3 }, null],
  ])('%s：%s', (_title, facts, expected) => {
    expect(likely(facts)).toBe(expected)
  })
})
