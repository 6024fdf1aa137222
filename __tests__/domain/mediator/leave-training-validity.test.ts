import { decideLeave, LONGEST_LEAVE_DAYS } from '@/lib/domain/mediator/decide-leave'
import { decideTraining } from '@/lib/domain/mediator/decide-training'
import { validityOf } from '@/lib/domain/mediator/validity'
import { addDays } from '@/lib/domain/time/local-date'
import { day } from '../time/day'

const TODAY = day('2026-11-24')
const leave = (from: string | null, to: string | null, cancels = false) =>
  decideLeave(
    { from: from === null ? null : day(from), to: to === null ? null : day(to), cancels },
    TODAY,
  )

describe('请假', () => {
  test.each([
    ['结束早于开始', '2026-12-02', '2026-12-01', { to: 'DAY_ORDER' }],
    ['昨天就结束了', '2026-11-01', '2026-11-23', { to: 'LEAVE_OVER' }],
    ['只有结束', null, '2026-12-01', { from: 'REQUIRED' }],
    ['都没有填', null, null, { from: 'REQUIRED', to: 'REQUIRED' }],
    ['比一年还长', '2026-11-24', addDays(TODAY, LONGEST_LEAVE_DAYS), { to: 'LEAVE_TOO_LONG' }],
  ])('%s：不能登记', (_title, from, to, fields) => {
    expect(leave(from, to)).toMatchObject({ ok: false, refusal: { code: 'INPUT_INVALID', fields } })
  })

  test.each([
    ['只今天一天', '2026-11-24', '2026-11-24'],
    ['早就开始，今天结束', '2026-10-01', '2026-11-24'],
    ['恰好最长', '2026-11-24', addDays(TODAY, LONGEST_LEAVE_DAYS - 1)],
  ])('%s：可以登记', (_title, from, to) => {
    expect(leave(from, to)).toEqual({ ok: true, value: { from, to } })
  })

  test('取消后没有请假，不论填了什么', () => {
    expect(leave('2026-12-02', '2026-12-01', true)).toEqual({ ok: true, value: null })
  })
})

describe('培训（特邀规定第7条）', () => {
  const training = { title: '任职培训', organiser: null, heldOn: day('2026-11-24'), hours: 8 }

  test('还没有举行的不能登记；当天的可以', () => {
    expect(decideTraining({ ...training, heldOn: day('2026-11-25') }, [], TODAY)).toMatchObject({
      ok: false,
      refusal: { fields: { heldOn: 'DATE_IN_FUTURE' } },
    })
    expect(decideTraining(training, [], TODAY)).toEqual({ ok: true, value: training })
  })

  test('同名同日的只登记一次；同名不同日、同日不同名都可以', () => {
    expect(decideTraining(training, [training], TODAY)).toMatchObject({
      ok: false,
      refusal: { fields: { title: 'TRAINING_ALREADY_THERE' } },
    })
    expect(
      decideTraining(
        training,
        [
          { ...training, heldOn: day('2026-11-23') },
          { ...training, title: '别的' },
        ],
        TODAY,
      ).ok,
    ).toBe(true)
  })
})

test.each([
  ['没有日期', null, null, 'none'],
  ['明天才开始', '2026-11-25', null, 'future'],
  ['没有期限', '2025-01-01', null, 'unlimited'],
  ['昨天届满', '2025-01-01', '2026-11-23', 'ended'],
  ['今天还有效，提醒', '2025-01-01', '2026-11-24', 'ending'],
  ['第六十天届满，提醒', '2025-01-01', '2027-01-23', 'ending'],
  ['第六十一天届满，不提醒', '2025-01-01', '2027-01-24', 'valid'],
])('有效期：%s', (_title, begins, ends, validity) => {
  expect(
    validityOf(begins === null ? null : day(begins), ends === null ? null : day(ends), TODAY),
  ).toBe(validity)
})
