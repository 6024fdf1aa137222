import { decideRosterMove, type RosterChoice } from '@/lib/domain/roster/decide-roster-move'
import { findDueWarning, isInForce, standingOf, type RosterEntry } from '@/lib/domain/roster/roster'
import {
  ALL_ROSTER_MOVES,
  ROSTER_ACTORS,
  ROSTER_STATUSES,
  type RosterActor,
  type RosterMove,
  type RosterStatus,
} from '@/lib/domain/roster/roster-moves'
import { addDays } from '@/lib/domain/time/local-date'
import { localDate } from '../../support/local-date'

// 特邀规定 第5至10、28条；在线调解规则 第27、29条：名册的每一种状态、每一项办理、每一种身份。

const TODAY = localDate('2026-11-24')
const day = (days: number) => addDays(TODAY, days)

const entry = (changes: Partial<RosterEntry> = {}): RosterEntry => ({
  id: '1',
  courtId: '2',
  institutionId: '3',
  mediatorId: '4',
  name: '谢岚',
  status: 'confirmed',
  source: 'recommendation',
  certificateNo: '特调001',
  validFrom: day(-400),
  validUntil: day(30),
  renewalRequestedAt: null,
  revision: 3,
  lastAct: 'confirm',
  lastActBy: '甲书记',
  lastActAt: new Date('2026-01-05T02:00:00Z'),
  ...changes,
})

const CHOICES: Partial<Record<RosterMove, Partial<RosterChoice>>> = {
  confirm: { certificateNo: '特调002', validFrom: TODAY, validUntil: day(700) },
  renew: { certificateNo: '特调002', validFrom: TODAY, validUntil: day(700) },
  refuse: { ground: 'incomplete' },
  suspend: { ground: 'complaint' },
  remove: { ground: 'leaked' },
  warn: { ground: 'forced' },
  circulate: { ground: 'forced' },
}
const choose = (move: RosterMove, by: RosterActor): RosterChoice => ({ by, ...CHOICES[move] })
const decide = (move: RosterMove, of: RosterEntry | null, by: RosterActor) =>
  decideRosterMove(move, of, choose(move, by), TODAY, { lastTrainedOn: day(-20) })

/** Written by hand: who does what from which status, and what becomes of it. */
const LAWFUL: readonly (readonly [RosterMove, RosterActor, RosterStatus, RosterStatus])[] = [
  ['recommend', 'institution', 'refused', 'recommended'],
  ['recommend', 'institution', 'removed', 'recommended'],
  ['recommend', 'institution', 'resigned', 'recommended'],
  ['request_renewal', 'institution', 'confirmed', 'confirmed'],
  ['confirm', 'court', 'recommended', 'confirmed'],
  ['refuse', 'court', 'recommended', 'refused'],
  ['renew', 'court', 'confirmed', 'confirmed'],
  ['suspend', 'court', 'confirmed', 'suspended'],
  ['resume', 'court', 'suspended', 'confirmed'],
  ['remove', 'court', 'confirmed', 'removed'],
  ['remove', 'court', 'suspended', 'removed'],
  ['warn', 'court', 'confirmed', 'confirmed'],
  ['warn', 'court', 'suspended', 'suspended'],
  ['circulate', 'court', 'confirmed', 'confirmed'],
  ['circulate', 'court', 'suspended', 'suspended'],
  ['resign', 'mediator', 'recommended', 'resigned'],
  ['resign', 'mediator', 'confirmed', 'resigned'],
  ['resign', 'mediator', 'suspended', 'resigned'],
]

const ALL = ROSTER_STATUSES.flatMap((status) =>
  ALL_ROSTER_MOVES.flatMap((move) => ROSTER_ACTORS.map((by) => [status, move, by] as const)),
)

test('调解员的名册项：状态、办理、身份的每一种组合', () => {
  const made = ALL.flatMap(([status, move, by]) => {
    const decided = decide(move, entry({ status }), by)
    return decided.ok ? [[move, by, status, decided.value.to]] : []
  })
  expect(made.map(String).sort()).toEqual(LAWFUL.map(String).sort())
})

test('机构自己的名册项由机构辞任，调解员不能代办', () => {
  const own = entry({ mediatorId: null })
  expect(decide('resign', own, 'institution')).toMatchObject({ ok: true })
  expect(decide('resign', own, 'mediator')).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
})

test('没有推荐过的，只能推荐', () => {
  expect(
    ALL_ROSTER_MOVES.filter((move) => ROSTER_ACTORS.some((by) => decide(move, null, by).ok)),
  ).toEqual(['recommend'])
})

test('不合状态的，答复谁在何时办了什么', () => {
  expect(decide('confirm', entry({ status: 'removed', lastAct: 'remove' }), 'court')).toEqual({
    ok: false,
    refusal: {
      code: 'ROSTER_STATUS',
      facts: {
        move: 'confirm',
        name: '谢岚',
        status: 'removed',
        lastAct: 'remove',
        by: '甲书记',
        at: '2026-01-05T02:00:00.000Z',
      },
    },
  })
  const stale = decideRosterMove(
    'remove',
    entry(),
    { ...choose('remove', 'court'), revision: 2 },
    TODAY,
  )
  expect(stale).toMatchObject({ refusal: { code: 'ROSTER_STATUS' } })
})

test.each([
  ['没有培训', null, 'ROSTER_UNTRAINED'],
  ['一年以前的培训', day(-400), 'ROSTER_UNTRAINED'],
  ['一年内的培训', day(-300), undefined],
])('调解员入册：%s', (_title, lastTrainedOn, code) => {
  const recommended = entry({ status: 'recommended' })
  const decided = decideRosterMove('confirm', recommended, choose('confirm', 'court'), TODAY, {
    lastTrainedOn,
  })
  expect(decided.ok ? undefined : decided.refusal.code).toBe(code)
})

test('机构入册不需要培训记录', () => {
  const own = entry({ status: 'recommended', mediatorId: null })
  expect(decideRosterMove('confirm', own, choose('confirm', 'court'), TODAY)).toMatchObject({
    ok: true,
  })
})

test.each([
  ['没有编号', { certificateNo: '' }, { certificateNo: 'REQUIRED' }],
  [
    '没有日期',
    { validFrom: null, validUntil: null },
    { validFrom: 'REQUIRED', validUntil: 'REQUIRED' },
  ],
  ['生效太早', { validFrom: day(-32) }, { validFrom: 'ROSTER_FROM_TOO_EARLY' }],
  ['今天到期', { validUntil: TODAY }, { validUntil: 'DATE_NOT_AHEAD' }],
  ['先到期后生效', { validFrom: day(10), validUntil: day(9) }, { validUntil: 'DAY_ORDER' }],
  ['超过五年', { validUntil: localDate('2031-11-25') }, { validUntil: 'ROSTER_TOO_LONG' }],
  ['正好五年', { validUntil: localDate('2031-11-24') }, undefined],
])('证书：%s', (_title, changes, fields) => {
  const decided = decideRosterMove(
    'confirm',
    entry({ status: 'recommended' }),
    { ...choose('confirm', 'court'), ...changes },
    TODAY,
    { lastTrainedOn: day(-20) },
  )
  expect(decided.ok ? undefined : decided.refusal.fields).toEqual(fields)
})

test('理由须是该项决定的理由', () => {
  expect(
    decideRosterMove('remove', entry(), { by: 'court', ground: 'incomplete' }, TODAY),
  ).toMatchObject({ refusal: { fields: { ground: 'CHOOSE_ONE' } } })
  expect(decideRosterMove('suspend', entry(), { by: 'court' }, TODAY)).toMatchObject({
    refusal: { fields: { ground: 'CHOOSE_ONE' } },
  })
})

test.each([
  [{ validUntil: day(61) }, 'ROSTER_NOT_ENDING'],
  [{ validUntil: null }, 'ROSTER_NOT_ENDING'],
  [{ validUntil: day(60) }, undefined],
  [{ validUntil: day(-1) }, undefined],
])('到期前六十日起才能申请续期：%o', (changes, code) => {
  const decided = decide('request_renewal', entry(changes), 'institution')
  expect(decided.ok ? undefined : decided.refusal.code).toBe(code)
})

test.each([
  ['尚未生效', { validFrom: day(1), validUntil: day(900) }, 'future', false],
  ['今天生效', { validFrom: TODAY, validUntil: day(900) }, 'in_force', true],
  ['长期', { validUntil: null }, 'in_force', true],
  ['还有六十一日', { validUntil: day(61) }, 'in_force', true],
  ['还有六十日', { validUntil: day(60) }, 'ending', true],
  ['今天到期', { validUntil: TODAY }, 'ending', true],
  ['昨天到期', { validUntil: day(-1) }, 'expired', false],
  ['暂停', { status: 'suspended' as const }, 'suspended', false],
  ['待确认', { status: 'recommended' as const, validFrom: null }, 'recommended', false],
])('状态：%s', (_title, changes, standing, isIn) => {
  expect(standingOf(entry(changes), TODAY)).toBe(standing)
  expect(isInForce(entry(changes), TODAY)).toBe(isIn)
})

test.each([
  ['六十一日前不提醒', day(61), null, null],
  ['六十日', day(60), null, 60],
  ['提醒过的不再提醒', day(59), 60, null],
  ['三十日', day(30), 60, 30],
  ['停机错过的一并提醒一次', day(5), null, 7],
  ['七日', day(7), 30, 7],
  ['七日提醒过的', day(1), 7, null],
  ['已到期的不提醒', day(-1), null, null],
])('到期提醒：%s', (_title, validUntil, warnedDays, expected) => {
  expect(findDueWarning({ ...entry({ validUntil }), warnedDays }, TODAY)).toBe(expected)
})
