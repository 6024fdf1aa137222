import { findDaysOff, findMeetingCautions } from '@/lib/domain/meeting/cautions'
import { findNextMeeting, type MeetingForm } from '@/lib/domain/meeting/meeting'
import type { WorkingHours } from '@/lib/domain/meeting/working-hours'
import { clockContext } from '../case/clock-case'
import { at, day } from '../time/day'
import { meetingOf } from './meeting-case'

// What deserves attention and forbids nothing. 2026: 国庆 is 1 to 7 October, Saturday 10 October is
// worked.

const { calendar } = clockContext('2026-09-16')
const cautionsOf = (
  from: string,
  to: string,
  form: MeetingForm = 'telephone',
  roomId: string | null = null,
  hours: readonly WorkingHours[] = [],
) => findMeetingCautions({ form, startsAt: at(from), endsAt: at(to), roomId }, calendar, hours)

test.each([
  ['工作日', '2026-09-21 15:00', '2026-09-21 16:00', []],
  ['周六', '2026-09-19 15:00', '2026-09-19 16:00', ['day_off']],
  ['国庆', '2026-10-01 15:00', '2026-10-01 16:00', ['day_off']],
  ['调休上班的周六', '2026-10-10 15:00', '2026-10-10 16:00', []],
  ['八点半', '2026-09-21 08:30', '2026-09-21 09:30', []],
  ['八点半以前', '2026-09-21 08:29', '2026-09-21 09:30', ['outside_hours']],
  ['到六点', '2026-09-21 17:00', '2026-09-21 18:00', []],
  ['过了六点', '2026-09-21 17:00', '2026-09-21 18:01', ['outside_hours']],
  ['周日晚上', '2026-09-27 20:00', '2026-09-27 21:00', ['day_off', 'outside_hours']],
])('%s', (_title, from, to, cautions) => {
  expect(cautionsOf(from, to)).toEqual(cautions)
})

test.each([
  ['上午', '2026-09-21 09:00', '2026-09-21 12:00', []],
  ['跨过中午', '2026-09-21 11:00', '2026-09-21 14:30', ['outside_hours']],
  ['通常的工作日，本人不工作', '2026-09-22 10:00', '2026-09-22 11:00', ['outside_hours']],
  ['本人周六上午工作，仍是休息日', '2026-09-26 09:00', '2026-09-26 10:00', ['day_off']],
  ['期满以后恢复通常', '2026-10-19 08:30', '2026-10-19 18:00', []],
])('按本人的工作时间：%s', (_title, from, to, cautions) => {
  const hours = {
    validFrom: day('2026-09-16'),
    validTo: day('2026-10-18'),
    spans: [
      { weekday: 1, from: 540, to: 720 },
      { weekday: 1, from: 840, to: 1020 },
      { weekday: 6, from: 540, to: 660 },
    ],
  } as const
  expect(cautionsOf(from, to, 'telephone', null, [hours])).toEqual(cautions)
})

test('错时的没有固定的钟点；现场不在调解室的提醒须双方选择并征得法院同意', () => {
  expect(cautionsOf('2026-09-19 20:00', '2026-09-22 20:00', 'asynchronous')).toEqual([])
  const [from, to] = ['2026-09-21 15:00', '2026-09-21 16:00'] as const
  expect(cautionsOf(from, to, 'on_site')).toEqual(['other_place'])
  expect(cautionsOf(from, to, 'mixed')).toEqual(['other_place'])
  expect(cautionsOf(from, to, 'on_site', 'r1')).toEqual([])
  expect(cautionsOf(from, to, 'video')).toEqual([])
})

test('一段日子里的休息日', () => {
  expect(findDaysOff(calendar, day('2026-10-07'), day('2026-10-11'))).toEqual([
    '2026-10-07',
    '2026-10-11',
  ])
})

test('下一场是待召开的最早一场', () => {
  const planned = meetingOf({ id: 'm2', startsAt: at('2026-09-25 09:00') })
  const earlier = meetingOf({ id: 'm3', startsAt: at('2026-09-22 09:00') })
  const held = meetingOf({ id: 'm1', state: 'held' })
  expect(findNextMeeting([held, planned, earlier])?.id).toBe('m3')
  expect(findNextMeeting([held])).toBeNull()
})
