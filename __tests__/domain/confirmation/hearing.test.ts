import {
  decideAppointHearing,
  decideCancelHearing,
  decideRecordHearing,
  type Hearing,
} from '@/lib/domain/confirmation/hearing'
import { CONFIRMATION_STATUSES } from '@/lib/domain/confirmation/confirmation-status'

// 民诉解释 第356条：人民法院应当通知双方当事人共同到场，对案件进行核实.

const NOW = new Date('2026-12-01T02:00:00Z')
const hour = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
const hearing = (change: Partial<Hearing> = {}): Hearing => ({
  id: 'h1',
  no: 1,
  way: 'telephone',
  startsAt: hour(-1),
  place: null,
  state: 'appointed',
  appointedBy: '梁文',
  appointedAt: hour(-2),
  endedBy: null,
  endedAt: null,
  words: null,
  parties: [],
  ...change,
})
const held = hearing({ state: 'held', endedBy: '梁文', endedAt: hour(-0.5) })
const codeOf = (decided: { ok: boolean; refusal?: { code: string; fields?: object } }) =>
  decided.ok
    ? 'done'
    : [decided.refusal?.code, ...Object.values(decided.refusal?.fields ?? {})].join()

const plan = { way: 'on_site' as const, startsAt: hour(24), place: '第三审判庭' }

test.each([
  ['到院，写明地点', [], plan, 'done'],
  ['电话没有地点', [], { ...plan, way: 'telephone' as const, place: null }, 'done'],
  ['到院没有写地点', [], { ...plan, place: null }, 'INPUT_INVALID,REQUIRED'],
  ['视频没有地点', [], { ...plan, way: 'video' as const, place: null }, 'done'],
  ['时间已经过去', [], { ...plan, startsAt: NOW }, 'INPUT_INVALID,HEARING_NOT_AHEAD'],
  ['前一次还没有结束', [hearing()], plan, 'CONFIRMATION_HEARING_OPEN'],
  ['前一次已经结束，可以再通知', [held], plan, 'done'],
])('通知双方到场：%s', (_title, hearings, of, expected) => {
  expect(codeOf(decideAppointHearing({ status: 'admitted', hearings }, of, NOW))).toBe(expected)
})

test.each(CONFIRMATION_STATUSES.filter((status) => status !== 'admitted'))(
  '不在审查中的（%s），不通知、不取消、不记录',
  (status) => {
    const of = { status, hearings: [hearing()], partyIds: [] }
    for (const decided of [
      decideAppointHearing({ status, hearings: [] }, plan, NOW),
      decideCancelHearing(of, 'h1'),
      decideRecordHearing(of, { hearingId: 'h1', parties: [] }, NOW),
    ])
      expect(codeOf(decided)).toBe('CONFIRMATION_NOT_IN_REVIEW')
  },
)

const came = {
  partyId: 'p1',
  attendance: 'present' as const,
  statements: ['voluntary' as const],
  words: null,
}
const absent = { partyId: 'p2', attendance: 'absent' as const, statements: [], words: null }

test.each([
  ['各方都有结果', hearing(), [came, absent], 'done'],
  ['少了一方', hearing(), [came], 'INPUT_INVALID,CHOOSE_ONE'],
  ['不是申请的一方', hearing(), [came, absent, { ...came, partyId: 'x' }], 'NOT_FOUND'],
  [
    '没有到场的没有陈述',
    hearing(),
    [came, { ...absent, statements: came.statements }],
    'INPUT_INVALID,HEARING_ABSENT_STATES',
  ],
  ['到场的要有陈述', hearing(), [{ ...came, statements: [] }, absent], 'INPUT_INVALID,CHOOSE_ONE'],
  ['时间还没有到', hearing({ startsAt: hour(1) }), [came, absent], 'CONFIRMATION_HEARING_AHEAD'],
  ['已经记录过', held, [came, absent], 'CONFIRMATION_HEARING_ENDED'],
  ['没有这一次', hearing({ id: 'other' }), [came, absent], 'NOT_FOUND'],
])('记录结果：%s', (_title, of, parties, expected) => {
  const facts = { status: 'admitted' as const, hearings: [of], partyIds: ['p1', 'p2'] }
  expect(codeOf(decideRecordHearing(facts, { hearingId: 'h1', parties }, NOW))).toBe(expected)
})

test('已经结束的不能取消，写明是谁、什么时候', () => {
  expect(decideCancelHearing({ status: 'admitted', hearings: [held] }, 'h1')).toMatchObject({
    refusal: { code: 'CONFIRMATION_HEARING_ENDED', facts: { by: '梁文', state: 'held' } },
  })
})
