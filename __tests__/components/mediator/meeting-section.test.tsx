import { render, screen, within } from '@testing-library/react'
import { MeetingSection } from '@/app/(mediator)/mediator/cases/[caseId]/_components/meeting-section'
import { readAttendances } from '@/app/(mediator)/mediator/cases/[caseId]/meetings/[meetingId]/hold/_components/read-attendances'
import type { MeetingsView, MeetingView } from '@/lib/queries/case/meetings-view'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'

const meeting = (change: Partial<MeetingView> = {}): MeetingView => ({
  id: 'm1',
  title: '第1次调解会',
  form: '现场',
  when: '11月26日 周四 15:00—16:00',
  place: '第一调解室（天河路1号3楼）',
  state: 'planned',
  stateWords: '待召开',
  hasConference: false,
    isToMove: false,
  mediator: '调解员谢岚',
  notified: null,
  cautions: ['当天是周末或者节假日'],
  reason: null,
  attendances: [],
  notes: [],
  ...change,
})
const ALL = [
  'schedule_meeting',
  'move_meeting',
  'cancel_meeting',
  'hold_meeting',
  'mark_unavailable',
]
const section = (meetings: MeetingsView | null, allowed: readonly string[] = ALL) =>
  render(
    <MeetingSection
      file={
        {
          header: { caseId: 'c1' },
          meetings,
          minutes: [],
          abilities: { allowed },
        } as unknown as MyCaseView['file']
      }
    />,
  )

test('待召开的写明时间、方式、地点和提醒，可以登记召开、改期、取消', () => {
  section({ list: [meeting()], unavailable: ['许静：11月25日不能到会'] })
  const [item] = screen.getAllByRole('listitem')
  for (const words of ['待召开', '11月26日', '现场 · 第一调解室', '当天是周末或者节假日'])
    expect(item).toHaveTextContent(words)
  expect(
    within(item!)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([
    '/mediator/cases/c1/meetings/m1/hold',
    '/mediator/cases/c1/meetings/m1/move',
    '/mediator/cases/c1/meetings/m1/cancel',
  ])
  expect(screen.getByRole('link', { name: '改期：第1次调解会' })).toBeInTheDocument()
  expect(screen.getByText('许静：', { exact: false })).toHaveTextContent('许静：11月25日不能到会')
})

test('已召开的、已取消的没有可以办的；写明到场的人和原因', () => {
  section({
    list: [
      meeting({ state: 'held', stateWords: '已召开', attendances: ['到场：许静', '未到：张强'] }),
      meeting({ id: 'm2', state: 'cancelled', stateWords: '已取消', reason: '原因：双方和解' }),
    ],
    unavailable: [],
  })
  const [held, cancelled] = screen.getAllByRole('listitem')
  expect(held).toHaveTextContent('到场：许静；未到：张强')
  expect(cancelled).toHaveTextContent('原因：双方和解')
  for (const item of [held!, cancelled!]) expect(within(item).queryByRole('link')).toBeNull()
})

test('没有会议的也可以安排；不能办理时只读；不在调解中又没有会议的没有这一栏', () => {
  const { unmount } = section({ list: [], unavailable: [] })
  expect(screen.getByText('尚未安排调解会。')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '安排调解会' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/meetings/new',
  )
  unmount()
  const readOnly = section({ list: [meeting()], unavailable: [] }, ['close'])
  expect(screen.queryByRole('link')).toBeNull()
  readOnly.unmount()
  expect(section(null).container).toBeEmptyDOMElement()
})

test('到场情况从各人的栏目读出：迟到的时间是开会那一天的，没有选的不送', () => {
  expect(
    readAttendances({
      heldFrom: '2026-11-23T15:05',
      'attendance.p1': 'late',
      'arrived.p1': '15:30',
      'personNote.p1': '堵车',
      'attendance.p2': 'present',
      'arrived.p2': '15:40',
      'arrived.p3': '15:40',
    }),
  ).toEqual([
    { personId: 'p1', attendance: 'late', arrivedAt: '2026-11-23T15:30', note: '堵车' },
    { personId: 'p2', attendance: 'present', arrivedAt: '', note: undefined },
  ])
})
