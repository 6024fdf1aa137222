import type { Consent } from '@/lib/domain/case/consents'
import {
  decideAllowDisclosed,
  decideDisclose,
  decideReplaceDisclosed,
  decideTake,
} from '@/lib/domain/case/decide-take'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { DISCLOSURE_GROUNDS } from '@/lib/domain/case/vocabulary'
import { at, day } from '../time/day'

// 在线调解规则 第13条: 三种情形应当披露, 披露后当事人仍同意的可以继续; 特邀规定 第15条: 回避由组织或者法院决定.

const facts = (status: CaseStatus) => ({
  status,
  mediatorName: '谢岚',
  lastAct: 'case.assigned',
  lastActBy: '林敏',
  lastActAt: at('2026-06-10 09:00'),
  referredAt: at('2026-06-01 10:00'),
})
const PARTIES = [
  { id: 'p1', name: '许静' },
  { id: 'p2', name: '恒信物业' },
  { id: 'p3', name: '某第三人' },
]
const TODAY = day('2026-06-10')
const consent = (partyId: string, on = '2026-06-10'): Consent => ({
  partyId,
  how: 'written',
  on: day(on),
})
const everyone = PARTIES.map(({ id }) => consent(id))

const ACTS = {
  接收: (status: CaseStatus) => decideTake(facts(status)),
  披露: (status: CaseStatus) =>
    decideDisclose(facts(status), { grounds: ['interest'], statement: '与被申请人有往来' }),
  '各方同意，继续调解': (status: CaseStatus) =>
    decideAllowDisclosed(
      { ...facts(status), parties: PARTIES },
      { consents: everyone, note: null },
      { today: TODAY },
    ),
  决定更换: (status: CaseStatus) => decideReplaceDisclosed(facts(status), { note: null }),
} as const

const EXPECTED: Readonly<Record<keyof typeof ACTS, Partial<Record<CaseStatus, CaseStatus>>>> = {
  接收: { pending_mediator: 'in_mediation' },
  披露: { pending_mediator: 'disclosure_review', in_mediation: 'disclosure_review' },
  '各方同意，继续调解': { disclosure_review: 'in_mediation' },
  决定更换: { disclosure_review: 'pending_assignment' },
}

const PAIRS = (Object.keys(ACTS) as (keyof typeof ACTS)[]).flatMap((act) =>
  CASE_STATUSES.map((status) => [act, status, EXPECTED[act][status] ?? '不能'] as const),
)

test.each(PAIRS)('%s，案件在“%s”：%s', (act, status, expected) => {
  const decided = ACTS[act](status)
  expect(decided.ok ? decided.value.to : '不能').toBe(expected)
  if (!decided.ok) expect(decided.refusal.facts).toMatchObject({ status, by: '林敏' })
})

test('接收就是声明没有应披露的情形，声明写入事件', () => {
  const decided = decideTake(facts('pending_mediator'))
  expect(decided.ok && decided.value).toMatchObject({
    changes: {},
    event: { kind: 'case.taken', data: { statement: 'no_ground' } },
    basis: 'online_mediation_13',
  })
})

test('披露几种情形就写几种；调解员还在案上，等机构决定', () => {
  const grounds = [...DISCLOSURE_GROUNDS]
  const decided = decideDisclose(facts('in_mediation'), { grounds, statement: '情况说明' })
  expect(decided.ok && decided.value).toMatchObject({
    changes: {},
    event: { kind: 'case.disclosed', data: { grounds, statement: '情况说明' } },
  })
})

test('决定更换：案件从调解员手中收回，事件写明原来是谁，附言照写', () => {
  const decided = decideReplaceDisclosed(facts('disclosure_review'), { note: '一方不同意' })
  expect(decided.ok && decided.value).toMatchObject({
    changes: { mediator: null },
    event: { kind: 'disclosure.replaced', data: { mediator: '谢岚', note: '一方不同意' } },
    basis: 'invited_mediation_15',
  })
})

describe('各方同意（第13条：同意须由每一方作出）', () => {
  const allow = (consents: readonly ReturnType<typeof consent>[], note: string | null = null) =>
    decideAllowDisclosed(
      { ...facts('disclosure_review'), parties: PARTIES },
      { consents, note },
      { today: TODAY },
    )

  test('没有表态的每一方都列出来，逐一指出', () => {
    expect(allow([consent('p2')])).toEqual({
      ok: false,
      refusal: {
        code: 'CONSENTS_INCOMPLETE',
        facts: { missing: '许静、某第三人', purpose: 'disclosure' },
        fields: { 'consents.p1': 'CONSENT_MISSING', 'consents.p3': 'CONSENT_MISSING' },
      },
    })
  })

  test('不是本案当事人的同意不算，也不写入事件', () => {
    expect(allow([consent('stranger'), consent('p1'), consent('p2')]).ok).toBe(false)
    const decided = allow([consent('stranger'), ...everyone])
    expect(decided.ok && decided.value.event.data.consents.map(({ partyId }) => partyId)).toEqual([
      'p1',
      'p2',
      'p3',
    ])
  })

  test('同一方写了两次，以后一次为准', () => {
    const decided = allow([consent('p1', '2026-06-08'), ...everyone.slice(1), consent('p1')])
    expect(decided.ok && decided.value.event.data.consents[0]?.on).toBe('2026-06-10')
  })

  test('明天才作出的同意还没有作出，指出是哪一方的日期', () => {
    expect(allow([...everyone.slice(0, 2), consent('p3', '2026-06-11')])).toMatchObject({
      ok: false,
      refusal: { code: 'INPUT_INVALID', fields: { 'consents.p3': 'DATE_IN_FUTURE' } },
    })
    expect(allow(everyone).ok).toBe(true)
  })

  test('事件写明每一方的名称、方式和日期', () => {
    const decided = allow(everyone, '当面确认')
    expect(decided.ok && decided.value.event.data).toEqual({
      note: '当面确认',
      consents: PARTIES.map(({ id, name }) => ({
        partyId: id,
        party: name,
        how: 'written',
        on: '2026-06-10',
      })),
    })
  })
})

test.each([
  ['引调的前一天', '2026-05-31', false],
  ['引调当天', '2026-06-01', true],
  ['披露之前（明知）', '2026-06-05', true],
])('同意的日期在%s（%s），成立：%s', (_title, on, isTrue) => {
  const decided = decideAllowDisclosed(
    { ...facts('disclosure_review'), parties: PARTIES },
    { consents: [consent('p1', on), consent('p2'), consent('p3')], note: null },
    { today: TODAY },
  )
  expect(decided.ok || decided.refusal).toEqual(
    isTrue || {
      code: 'INPUT_INVALID',
      facts: {},
      fields: { 'consents.p1': 'DATE_BEFORE_REFERRAL' },
    },
  )
})
