import { findAttendees, type Attendance } from '@/lib/domain/meeting/meeting'
import { minutesHead } from '@/lib/domain/minutes/minutes-head'
import { meetingOf } from '../meeting/meeting-case'
import { at } from '../time/day'

// The minutes name as present those who came, also late, and none who was absent.

const attended = (personId: string, personName: string, attendance: Attendance) => ({
  personKind: 'party' as const,
  personId,
  personName,
  attendance,
  arrivedAt: attendance === 'late' ? at('2026-09-21 15:20') : null,
  note: null,
})
const held = {
  ...meetingOf(),
  state: 'held' as const,
  held: { from: at('2026-09-21 15:05'), to: at('2026-09-21 15:50') },
  attendances: [
    attended('p1', '许静', 'present'),
    attended('p2', '恒信物业', 'absent'),
    attended('p3', '江澄', 'late'),
  ],
}

test('到场的、迟到的算在场，缺席的不算', () => {
  expect(findAttendees(held)).toEqual([
    { id: 'p1', name: '许静' },
    { id: 'p3', name: '江澄' },
  ])
})

test('笔录首部写实际的起止时间和在场的人', () => {
  expect(minutesHead('穗调1号', { minutesNo: 2 }, held)).toMatchObject({
    caseNo: '穗调1号',
    minutesNo: 2,
    meetingNo: held.no,
    from: '2026-09-21T07:05:00.000Z',
    to: '2026-09-21T07:50:00.000Z',
    present: '许静、江澄',
  })
})

test('会还没有开的，首部写约定的时间，没有在场的人', () => {
  expect(minutesHead('穗调1号', { minutesNo: 1 }, meetingOf())).toMatchObject({
    from: meetingOf().startsAt.toISOString(),
    to: meetingOf().endsAt.toISOString(),
    present: '',
  })
})
