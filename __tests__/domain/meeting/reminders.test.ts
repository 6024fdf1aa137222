import { findMeetingReminder, type RemindedMeeting } from '@/lib/domain/meeting/reminders'

const at = (text: string) => new Date(`${text}:00+08:00`)

/** Wednesday 14:00, notified a week before. */
const MEETING: RemindedMeeting = {
  form: 'video',
  startsAt: at('2026-12-02T14:00'),
  noticedAt: at('2026-11-25T10:00'),
}

test.each<[string, string, Partial<RemindedMeeting>, 'day' | 'hour' | null]>([
  ['一天以前，还早', '2026-12-01T13:59', {}, null],
  ['提前一天', '2026-12-01T14:00', {}, 'day'],
  ['提前六小时就不再算提前一天', '2026-12-02T08:00', {}, null],
  ['提前一小时', '2026-12-02T13:00', {}, 'hour'],
  ['开始以后不提醒', '2026-12-02T14:00', {}, null],
  ['刚刚通知过，不再提前一天提醒', '2026-12-01T14:00', { noticedAt: at('2026-12-01T09:00') }, null],
  [
    '刚刚通知过，不再提前一小时提醒',
    '2026-12-02T13:00',
    { noticedAt: at('2026-12-02T11:01') },
    null,
  ],
  ['错时的没有几点，只提前一天', '2026-12-02T13:00', { form: 'asynchronous' }, null],
  ['错时的也提前一天', '2026-12-01T14:00', { form: 'asynchronous' }, 'day'],
  [
    '八点半的，七点半的提醒等到八点发',
    '2026-12-02T07:30',
    { startsAt: at('2026-12-02T08:30') },
    'hour',
  ],
  ['八点的，发出时已经开始，不发', '2026-12-02T07:30', { startsAt: at('2026-12-02T08:00') }, null],
])('%s', (_name, now, change, expected) => {
  expect(findMeetingReminder({ ...MEETING, ...change }, at(now), { from: 21, until: 8 })).toBe(
    expected,
  )
})
