import { computeAnswerDue, type AnswerHours } from '@/lib/domain/consultation/answer-clock'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import type { LocalDate } from '@/lib/domain/time/local-date'

// 承诺答复的时刻：只数工作日的 8:30 至 18:00，到整点为止。2026 年 11 月 23 日是周一。

const day = (text: string) => text as LocalDate
const calendar = makeCalendar([
  {
    year: 2026,
    holidays: [day('2026-10-01'), day('2026-10-02'), day('2026-11-26')],
    makeUpWorkdays: [day('2026-11-28')],
  },
])
const at = (text: string) => new Date(`${text}:00+08:00`)

test.each<[string, string, AnswerHours, string]>([
  ['上班时提交，当天办得完', '2026-11-23T09:00', 4, '2026-11-23T13:00'],
  ['不是整点，推到下一个整点', '2026-11-23T09:10', 4, '2026-11-23T14:00'],
  ['上班以前提交，从 8:30 起数', '2026-11-23T07:00', 4, '2026-11-23T13:00'],
  ['零点提交，也是当天', '2026-11-23T00:00', 4, '2026-11-23T13:00'],
  ['下班以后提交，从下一个工作日起数', '2026-11-23T20:00', 4, '2026-11-24T13:00'],
  ['正好 18:00 提交，当天一分钟也没有', '2026-11-23T18:00', 4, '2026-11-24T13:00'],
  ['当天正好数满，就在 18:00', '2026-11-23T10:00', 8, '2026-11-23T18:00'],
  ['多一分钟，到下一个工作日', '2026-11-23T10:01', 8, '2026-11-24T09:00'],
  ['周五晚上提交，跳过周末', '2026-11-20T19:00', 8, '2026-11-23T17:00'],
  ['放假的一天不数', '2026-11-25T17:00', 4, '2026-11-27T12:00'],
  ['调休上班的周六照数', '2026-11-27T17:00', 4, '2026-11-28T12:00'],
  ['数过几天', '2026-11-23T09:00', 24, '2026-11-25T14:00'],
])('%s：%s 承诺 %i 小时', (_what, written, hours, due) => {
  const answer = computeAnswerDue(at(written), hours, calendar)
  expect(answer).toEqual({ ok: true, value: at(due) })
})

test('尚未公布放假安排的年份，按周一至周五算', () => {
  expect(computeAnswerDue(at('2027-01-01T10:00'), 4, calendar)).toEqual({
    ok: true,
    value: at('2027-01-04T13:00'),
  })
})

test('早于放假安排的年份，不算', () => {
  expect(computeAnswerDue(at('2020-01-06T10:00'), 4, calendar)).toMatchObject({
    ok: false,
    refusal: { code: 'CALENDAR_YEAR_UNPUBLISHED' },
  })
})
