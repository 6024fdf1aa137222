import type { Meeting } from '@/lib/domain/meeting/meeting'
import type { MinutesAnswer } from '@/lib/domain/minutes/decide-answer'
import { presentEntries, presentMinutes } from '@/lib/queries/case/minutes-view'
import { entry, LAWYER } from '@/__tests__/domain/minutes/minutes-entries'
import { at, day } from '@/__tests__/domain/time/day'

// 在线调解规则 第22条; ADR 0062.

const attended = (
  personId: string,
  personName: string,
  attendance: 'present' | 'late' | 'absent',
) => ({
  personKind: 'party' as const,
  personId,
  personName,
  attendance,
  arrivedAt: null,
  note: null,
})
const MEETING: Meeting = {
  id: 'm1',
  no: 2,
  form: 'on_site',
  startsAt: at('2026-09-20 15:00'),
  endsAt: at('2026-09-20 16:00'),
  roomId: null,
  place: '第一调解室',
  state: 'held',
  reason: null,
  held: { from: at('2026-09-20 15:00'), to: at('2026-09-20 16:00') },
  mediatorName: '谢岚',
  attendances: [
    attended('p1', '许静', 'present'),
    attended('p2', '卢平', 'late'),
    attended('p3', '方远', 'absent'),
  ],
}
const MINUTES = {
  id: 'r1',
  meetingId: 'm1',
  minutesNo: 1,
  supplementsId: null,
  state: 'submitted',
  version: 2,
} as const
const answer = (
  personId: string,
  given: MinutesAnswer,
  version = 2,
  note: string | null = null,
) => ({
  minutesId: 'r1',
  version,
  personId,
  personName: '',
  answer: given,
  note,
})
const answersOf = (...answers: Parameters<typeof presentMinutes>[2][number][]) =>
  presentMinutes([MINUTES], [MEETING], answers)[0]!.answers

test('迟到的人也要核对，没有到场的人不核对', () => {
  expect(answersOf()).toEqual(['待核对：许静、卢平'])
})

test('谁已核对、谁有什么异议、还等谁', () => {
  expect(answersOf(answer('p1', 'confirmed'))).toEqual(['已核对：许静', '待核对：卢平'])
  expect(answersOf(answer('p1', 'objected', 2, '金额不对'))).toEqual([
    '许静有异议：金额不对',
    '待核对：卢平',
  ])
  expect(answersOf(answer('p1', 'objected'), answer('p1', 'confirmed'))).toEqual([
    '已核对：许静',
    '待核对：卢平',
  ])
})

test('上一次交核对时的确认不算', () => {
  expect(answersOf(answer('p1', 'confirmed', 1))).toEqual(['待核对：许静、卢平'])
})

test('草稿没有核对情况；补充的指明补充哪一份', () => {
  const supplement = {
    ...MINUTES,
    id: 'r2',
    minutesNo: 2,
    supplementsId: 'r1',
    state: 'draft',
  } as const
  expect(presentMinutes([MINUTES, supplement], [MEETING], [])).toMatchObject([
    { name: '第1份笔录', of: '第2次调解会', stateWords: '待核对' },
    { name: '第2份笔录', of: '补充第1份笔录', stateWords: '草稿', answers: [] },
  ])
})

test('各段归入各自的部分，写明谁、几点、改过几次', () => {
  const entries = [
    entry(1),
    entry(2, { section: 'result', speaker: LAWYER }),
    entry(3, {
      replaces: 'e1',
      text: '改过',
      saidAt: at('2026-09-20 15:05'),
      recordedAt: at('2026-09-20 15:05'),
    }),
  ]
  expect(presentEntries(entries, at('2026-09-20 15:00'), day('2026-09-20'))).toMatchObject([
    { section: 'course', entries: [] },
    {
      section: 'statement',
      entries: [{ id: 'e3', speaker: '许静', time: '15:05', text: '改过', changes: '改动 1 次' }],
    },
    { section: 'proposal', entries: [] },
    { section: 'result', entries: [{ id: 'e2', speaker: '张律师', changes: null }] },
  ])
})
