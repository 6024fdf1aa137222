import type { TimedCheck } from '@/lib/domain/signature/proofs'
import { findRenewalDue } from '@/lib/domain/meeting/renewal'
import type { HeldMeeting } from '@/lib/domain/meeting/decide-hold'
import { at, day } from '../time/day'
import { ALL, came, checkedAt, hold, prepared } from './hold-case'
import { NOW } from './meeting-case'

// 在线诉讼规则 第7条第2款: 再次验证. The meeting began on Tuesday 2026-09-15 at 15:05 and ended at 16:20.

const OTHERS = [
  checkedAt('party', 'p2', at('2026-09-15 15:00')),
  checkedAt('agent', 'a1', at('2026-09-15 15:00')),
]
type Change = Partial<HeldMeeting['attendances'][number]>

/** p1 came, with these checks and this statement; the others were identified. */
function holdWith(checks: readonly TimedCheck[], change: Change = {}, preparations = prepared()) {
  const attendances = [came('p1', change), ...ALL.slice(1)]
  return hold({ attendances }, {}, NOW, preparations, [...OTHERS, ...checks])
}

function outcomeOf(decided: ReturnType<typeof hold>): unknown {
  if (decided.ok) return decided.value.renewals.length
  return decided.refusal.fields
}

const p1 = (when: string, change: Partial<TimedCheck> = {}) =>
  checkedAt('party', 'p1', at(when), change)
const MACHINE = { way: 'online_comparison' } as const
const NOT_RENEWED = { 'verified.p1': 'IDENTITY_NOT_RENEWED' }

test.each<[string, readonly TimedCheck[], unknown]>([
  ['从来没有核对', [], NOT_RENEWED],
  ['正好24小时以前', [p1('2026-09-14 15:05', MACHINE)], 0],
  ['早于24小时一分钟', [p1('2026-09-14 15:04', MACHINE)], NOT_RENEWED],
  ['本人在会议结束时核对', [p1('2026-09-15 16:20', MACHINE)], 0],
  ['本人在会议结束以后才核对', [p1('2026-09-15 16:21', MACHINE)], NOT_RENEWED],
  // Of a check face to face only its day is stated: the mediator writes it down after the meeting.
  ['调解员当天核对，会后登记', [p1('2026-09-15 18:00')], 0],
  ['调解员当天核对，次日登记', [p1('2026-09-16 09:00', { on: day('2026-09-15') })], 0],
  [
    '前一天核对，次日登记：只知道日期',
    [p1('2026-09-15 09:00', { on: day('2026-09-14') })],
    NOT_RENEWED,
  ],
  ['次日核对', [p1('2026-09-16 09:00')], NOT_RENEWED],
  ['不符', [p1('2026-09-15 09:00', { matches: false })], NOT_RENEWED],
  [
    '相符以后又不符',
    [p1('2026-09-15 09:00'), p1('2026-09-15 10:00', { matches: false })],
    NOT_RENEWED,
  ],
  [
    '会后第二天不符，不影响当天',
    [p1('2026-09-15 09:00'), p1('2026-09-16 09:00', { matches: false })],
    0,
  ],
  // 代理人 is no party: an agent's check is not that of the party.
  ['核对的是另一个人', [checkedAt('party', 'p3', at('2026-09-15 15:00'))], NOT_RENEWED],
])('到场的人：%s', (_title, checks, expected) => {
  expect(outcomeOf(holdWith(checks))).toEqual(expected)
})

test('没有到场的不要求', () => {
  const attendances = [came('p1', { attendance: 'absent' }), came('p2'), came('a1')]
  expect(outcomeOf(hold({ attendances }, {}, NOW, prepared(), OTHERS))).toBe(0)
})

test('迟到的也要核对', () => {
  const late = { attendance: 'late' as const, arrivedAt: at('2026-09-15 15:30') }
  expect(outcomeOf(holdWith([], late))).toEqual(NOT_RENEWED)
})

test('代理人、单位各看各的：代理人核对了，单位没有', () => {
  const attendances = [came('p1', { attendance: 'absent' }), came('p2'), came('a1')]
  const agentOnly = [checkedAt('agent', 'a1', at('2026-09-15 15:00'))]
  expect(outcomeOf(hold({ attendances }, {}, NOW, prepared(), agentOnly))).toEqual({
    'verified.p2': 'IDENTITY_NOT_RENEWED',
  })
  const representative = checkedAt('party', 'p2', at('2026-09-15 15:00'), {
    personKind: 'representative',
  })
  expect(
    outcomeOf(hold({ attendances }, {}, NOW, prepared(), [...agentOnly, representative])),
  ).toBe(0)
})

describe('写明开始时怎样核对', () => {
  const old = p1('2026-09-10 10:00', { document: 'passport' })

  test('成为会议当天的一次核验，证件沿用上一次的，写明是哪一次调解会', () => {
    expect(holdWith([old], { verifiedBy: 'video' })).toMatchObject({
      value: {
        renewals: [
          {
            entry: {
              personKind: 'party',
              personId: 'p1',
              way: 'video',
              document: 'passport',
              matches: true,
              on: '2026-09-15',
            },
            event: { kind: 'identity.checked', data: { meetingNo: 1, way: 'video' } },
          },
        ],
      },
    })
  })

  test('从来没有核对过的，须写明是哪种证件；写明的算会前事项', () => {
    const unchecked = prepared('2026-09-14', {
      identityChecks: prepared().identityChecks.slice(1),
    })
    const telephone = { verifiedBy: 'telephone_questions' } as const
    expect(outcomeOf(holdWith([], telephone, unchecked))).toEqual({ 'document.p1': 'CHOOSE_ONE' })
    expect(outcomeOf(holdWith([], { ...telephone, document: 'id_card' }, unchecked))).toBe(1)
    expect(outcomeOf(holdWith([], { ...telephone, document: 'credit_code' }, unchecked))).toEqual({
      'document.p1': 'DOCUMENT_DOES_NOT_FIT',
    })
  })

  test('上一次不符的，证件也须写明', () => {
    const differed = p1('2026-09-14 10:00', { matches: false })
    expect(outcomeOf(holdWith([differed], { verifiedBy: 'video' }))).toEqual({
      'document.p1': 'CHOOSE_ONE',
    })
  })

  test('单位：信用代码核对的是单位，其他证件核对的是法定代表人', () => {
    const personOf = (document: 'credit_code' | 'id_card') => {
      const attendances = [
        came('p1'),
        came('p2', { verifiedBy: 'original_on_site', document }),
        came('a1'),
      ]
      const checks = [p1('2026-09-15 15:00'), OTHERS[1]!]
      const decided = hold({ attendances }, {}, NOW, prepared(), checks)
      return decided.ok && decided.value.renewals[0]?.entry.personKind
    }
    expect(personOf('credit_code')).toBe('party')
    expect(personOf('id_card')).toBe('representative')
  })

  test('已经登记了相同的一次，不再添一条', () => {
    const same = p1('2026-09-15 15:00', { way: 'video' })
    expect(outcomeOf(holdWith([same], { verifiedBy: 'video' }))).toBe(0)
  })

  test('其后一次相符的不妨碍补登；其后一次不符的，不能用更早的一天掩盖', () => {
    const later = (matches: boolean) => p1('2026-09-16 09:00', { matches })
    expect(outcomeOf(holdWith([old, later(true)], { verifiedBy: 'video' }))).toBe(1)
    expect(outcomeOf(holdWith([old, later(false)], { verifiedBy: 'video' }))).toEqual({
      'verified.p1': 'IDENTITY_DIFFERED_LATER',
    })
  })

  test('时间本身写错的，先指出时间', () => {
    expect(outcomeOf(hold({ heldFrom: at('2026-09-16 10:01') }, {}, NOW, prepared(), []))).toEqual({
      heldFrom: 'DATE_IN_FUTURE',
    })
  })
})

describe('本人的手机：会前再核对一次', () => {
  const meeting = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })
  const AT_15 = meeting('2026-09-15 15:00', '2026-09-15 16:00')
  const LATER = meeting('2026-09-15 18:00', '2026-09-15 19:00')
  const dueAt = (now: string, checks: readonly TimedCheck[], planned = [AT_15]) =>
    findRenewalDue(checks, { kind: 'party', id: 'p1' }, planned, at(now))
  const OLD = p1('2026-09-10 10:00', MACHINE)

  test.each<[string, string, readonly TimedCheck[], typeof AT_15 | null]>([
    ['正好24小时以后开会', '2026-09-14 15:00', [OLD], AT_15],
    ['还有24小时零一分', '2026-09-14 14:59', [OLD], null],
    ['还有一分钟开会', '2026-09-15 14:59', [OLD], AT_15],
    ['会议开始了', '2026-09-15 15:00', [OLD], null],
    ['24小时以内核对过', '2026-09-15 09:00', [p1('2026-09-14 15:00', MACHINE)], null],
    ['早于24小时一分钟', '2026-09-15 09:00', [p1('2026-09-14 14:59', MACHINE)], AT_15],
    // One and the same check is recorded once a day.
    ['今天核对过，明天开会', '2026-09-14 15:30', [p1('2026-09-14 08:00', MACHINE)], null],
    ['最后一次不符', '2026-09-15 09:00', [OLD, p1('2026-09-15 08:00', { matches: false })], AT_15],
    ['核对的是另一个人', '2026-09-15 09:00', OTHERS, AT_15],
  ])('%s', (_title, now, checks, expected) => {
    expect(dueAt(now, checks)).toEqual(expected)
  })

  test('有两次的，先说早的一次', () => {
    expect(dueAt('2026-09-15 09:00', [OLD], [LATER, AT_15])).toEqual(AT_15)
  })
})
