import {
  decideMeasure,
  decideOpenHearing,
  decideState,
  type HearingMark,
} from '@/lib/domain/complaint/hearing'
import { addDays } from '@/lib/domain/time/local-date'
import { localDate } from '../../support/local-date'

// 特邀规定 第28条：经审查属实的，警告、通报、除名；认定以前听取被投诉人陈述申辩。

const TODAY = localDate('2026-11-24')
const hearing = (change: Partial<HearingMark> = {}): HearingMark => ({
  dueOn: addDays(TODAY, 5),
  openedBy: '甲书记',
  openedAt: new Date('2026-11-20T02:00:00Z'),
  statedAt: null,
  ...change,
})
const STATED = hearing({ statedAt: new Date('2026-11-22T02:00:00Z') })
const OVER = hearing({ dueOn: addDays(TODAY, -1) })
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) =>
  decided.ok ? 'done' : decided.refusal!.code

test.each([
  ['待法院答复，没有听取过', { isWaiting: true, isCourts: true, hearing: null }, 10, 'done'],
  ['三日', { isWaiting: true, isCourts: true, hearing: null }, 3, 'done'],
  ['两日', { isWaiting: true, isCourts: true, hearing: null }, 2, 'INPUT_INVALID'],
  ['三十一日', { isWaiting: true, isCourts: true, hearing: null }, 31, 'INPUT_INVALID'],
  ['已经听取', { isWaiting: true, isCourts: true, hearing: hearing() }, 10, 'HEARING_THERE'],
  ['由机构答复', { isWaiting: true, isCourts: false, hearing: null }, 10, 'COMPLAINT_ELSEWHERE'],
  ['已经答复', { isWaiting: false, isCourts: true, hearing: null }, 10, 'COMPLAINT_ELSEWHERE'],
])('听取陈述申辩：%s', (_title, facts, days, code) => {
  expect(codeOf(decideOpenHearing(facts, { days }))).toBe(code)
})

test.each([
  ['期限内', hearing(), 'done'],
  ['最后一天', hearing({ dueOn: TODAY }), 'done'],
  ['期满次日', OVER, 'HEARING_OVER'],
  ['陈述过', STATED, 'HEARING_STATED'],
])('陈述：%s', (_title, of, code) => {
  expect(codeOf(decideState(of, TODAY))).toBe(code)
})

test.each([
  ['不属实，不处理', 'unfounded', null, null, 'done'],
  ['不属实，不能处理', 'unfounded', 'warning', STATED, 'INPUT_INVALID'],
  ['属实，没有听取', 'founded', 'warning', null, 'COMPLAINT_NOT_HEARD'],
  ['属实，期限内还没有陈述', 'founded', 'warning', hearing(), 'COMPLAINT_NOT_HEARD'],
  ['属实，期限最后一天', 'founded', 'warning', hearing({ dueOn: TODAY }), 'COMPLAINT_NOT_HEARD'],
  ['属实，已经陈述', 'founded', 'removal', STATED, 'done'],
  ['属实，期满没有陈述', 'founded', 'circular', OVER, 'done'],
  ['属实，没有选处理', 'founded', null, STATED, 'INPUT_INVALID'],
] as const)('答复：%s', (_title, result, measure, of, code) => {
  expect(codeOf(decideMeasure(result, measure, of, TODAY))).toBe(code)
})
