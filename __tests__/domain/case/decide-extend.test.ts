import type { Consent } from '@/lib/domain/case/consents'
import { decideExtend, type ExtendFacts } from '@/lib/domain/case/decide-extend'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { day } from '../time/day'
import { clockCase, clockContext } from './clock-case'

// 在线调解规则 第24条: 各方当事人同意延长的, 不受此限; 特邀规定 第27条. The period of the case ends on 2026-10-09.

const PARTIES = [
  { id: 'p1', name: '许静' },
  { id: 'p2', name: '恒信物业' },
  { id: 'p3', name: '某第三人' },
]
const consent = (partyId: string, on: string): Consent => ({ partyId, how: 'oral', on: day(on) })
const all = (on = '2026-09-20') => PARTIES.map(({ id }) => consent(id, on))

const extend = (
  days: number,
  {
    consents = all(),
    today = '2026-09-20',
    ...facts
  }: Partial<ExtendFacts> & { consents?: readonly Consent[]; today?: string } = {},
) =>
  decideExtend(
    { ...clockCase(), parties: PARTIES, maxExtensionDays: 30, ...facts },
    { days, consents, note: '仍在核对账目' },
    clockContext(today),
  )
const codeOf = (decided: ReturnType<typeof extend>) =>
  decided.ok ? 'allowed' : decided.refusal.code

// From the rolled end of the period: 10-10 is a make-up working Saturday, 10-17 a Saturday off.
test.each([
  [1, '2026-10-10'],
  [3, '2026-10-12'],
  [8, '2026-10-19'],
  [15, '2026-10-26'],
  [30, '2026-11-09'],
])('延长 %d 天，期限至 %s', (days, dueOn) => {
  expect(extend(days)).toMatchObject({
    ok: true,
    value: {
      move: 'extend',
      to: 'in_mediation',
      agreedOn: '2026-09-20',
      changes: { mediationDueOn: dueOn, isMediationDueProvisional: false },
      basis: 'online_mediation_24',
    },
  })
})

test('事件写明谁在哪天怎样同意、原来和现在的末日；同意之日是最后一方同意的日子', () => {
  const decided = extend(15, {
    consents: [
      consent('p1', '2026-09-12'),
      consent('p2', '2026-09-18'),
      consent('p3', '2026-09-15'),
    ],
  })
  expect(decided.ok && decided.value.event).toEqual({
    kind: 'clock.extended',
    data: {
      days: 15,
      agreedOn: '2026-09-18',
      dueBefore: '2026-10-09',
      dueOn: '2026-10-26',
      consents: [
        { partyId: 'p1', party: '许静', how: 'oral', on: '2026-09-12' },
        { partyId: 'p2', party: '恒信物业', how: 'oral', on: '2026-09-18' },
        { partyId: 'p3', party: '某第三人', how: 'oral', on: '2026-09-15' },
      ],
      note: '仍在核对账目',
    },
  })
})

test('缺一方都不能延长，第三人也是；不是本案当事人的不算', () => {
  for (const { id, name } of PARTIES) {
    const consents = [...all().filter(({ partyId }) => partyId !== id), consent('x', '2026-09-20')]
    expect(extend(15, { consents })).toMatchObject({
      ok: false,
      refusal: {
        code: 'CONSENTS_INCOMPLETE',
        facts: { missing: name, purpose: 'extension' },
        fields: { [`consents.${id}`]: 'CONSENT_MISSING' },
      },
    })
  }
  expect(codeOf(extend(15, { parties: [], consents: [] }))).toBe('CONSENTS_INCOMPLETE')
})

test.each([
  ['受理当日', '2026-09-09', 'allowed'],
  ['受理前一日', '2026-09-08', 'BEFORE_ACCEPTANCE'],
  ['今天', '2026-09-20', 'allowed'],
  ['明天', '2026-09-21', 'DATE_IN_FUTURE'],
])('%s同意：%s', (_, on, expected) => {
  const decided = extend(15, { consents: [...all().slice(0, 2), consent('p3', on)] })
  expect(decided.ok ? 'allowed' : decided.refusal.fields?.['consents.p3']).toBe(expected)
})

describe('届满之后补登', () => {
  test.each([
    ['届满之前都已同意', '2026-10-08', 'allowed'],
    ['末日当天同意', '2026-10-09', 'allowed'],
    ['有一方届满之后才同意', '2026-10-10', 'EXTENSION_TOO_LATE'],
  ])('%s（%s）：%s', (_, last, expected) => {
    const consents = [...all().slice(0, 2), consent('p3', last)]
    expect(codeOf(extend(15, { consents, today: '2026-10-30' }))).toBe(expected)
  })

  test('第二次延长须在第一次延长的末日以前同意', () => {
    const extensions = [{ days: 5, agreedOn: day('2026-09-20') }] // 10-14
    const mediationDueOn = day('2026-10-14')
    const again = (on: string) =>
      codeOf(extend(5, { consents: all(on), today: '2026-10-30', extensions, mediationDueOn }))
    expect(again('2026-10-14')).toBe('allowed')
    expect(again('2026-10-15')).toBe('EXTENSION_TOO_LATE')
  })
})

describe('法院的上限', () => {
  test('一次和累计都不超过；正好等于的可以', () => {
    const used = (days: number) => ({ extensions: [{ days, agreedOn: day('2026-09-15') }] })
    expect(codeOf(extend(30))).toBe('allowed')
    expect(extend(31)).toMatchObject({
      ok: false,
      refusal: {
        code: 'EXTENSION_OVER_CAP',
        facts: { requestedDays: 31, maxDays: 30 },
        fields: { days: 'EXTENSION_OVER_CAP' },
      },
    })
    expect(codeOf(extend(10, used(20)))).toBe('allowed')
    expect(codeOf(extend(11, used(20)))).toBe('EXTENSION_OVER_CAP')
  })

  test('法院另定的，照法院的；不许延长的，一天也不行', () => {
    expect(codeOf(extend(45, { maxExtensionDays: 60 }))).toBe('allowed')
    expect(codeOf(extend(1, { maxExtensionDays: 0 }))).toBe('EXTENSION_OVER_CAP')
  })
})

test.each(CASE_SOURCES)('%s 的案件都可以延长', (source) => {
  expect(codeOf(extend(5, { source, consents: all('2026-09-10') }))).toBe('allowed')
})

test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
  '“%s”的案件不能延长',
  (status) => {
    expect(codeOf(extend(15, { status }))).toBe('STATUS_DOES_NOT_ALLOW')
  },
)

test('末日进入没有公布的年度，暂定；没有受理的无从延长；没有存入末日的照规则算出', () => {
  expect(
    extend(30, {
      acceptedAt: new Date('2026-11-10T01:00:00Z'),
      mediationDueOn: day('2026-12-10'),
      consents: all('2026-11-20'),
      today: '2026-11-20',
    }),
  ).toMatchObject({
    ok: true,
    value: {
      changes: { mediationDueOn: '2027-01-09', isMediationDueProvisional: true },
      event: { data: { provisional: true } },
    },
  })
  expect(codeOf(extend(5, { acceptedAt: null }))).toBe('CLOCK_INVALID')
  const counted = extend(5, { mediationDueOn: null })
  expect(counted.ok && counted.value.event.data.dueBefore).toBe('2026-10-09')
})
