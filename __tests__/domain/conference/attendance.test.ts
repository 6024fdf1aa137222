import { readMarks } from '@/lib/domain/conference/attendance'
import type { Mark, MarkKind } from '@/lib/domain/conference/marks'

// 到会由会议过程自己算出：到、迟到、没有到，掉线两分钟以内算一次，休会不算时间。docs/decisions/0143。

const at = (minute: number) => new Date(Date.UTC(2026, 5, 16, 7, 0) + minute * 60_000)
type Line = readonly [minute: number, kind: MarkKind, of?: string]

function log(...lines: readonly Line[]): Mark[] {
  return lines.map(([minute, kind, of], index) => ({
    no: index + 1,
    kind,
    at: at(minute),
    seatId: kind.startsWith('private') ? null : (of ?? null),
    partyId: kind.startsWith('private') ? (of ?? null) : null,
    detail: null,
  }))
}
const read = (marks: readonly Mark[]) => readMarks(marks, { startsAt: at(0), now: at(90) })
const one = (marks: readonly Mark[], seatId = 'a') =>
  read(marks)!.attendances.find((each) => each.seatId === seatId)

test('没有开始过的会议，没有到会情况', () => {
  expect(read(log([-5, 'entered', 'a'], [3, 'ended']))).toBeNull()
})

const IN: readonly Line[] = [
  [-5, 'entered', 'a'],
  [0, 'opened'],
  [1, 'admitted', 'a'],
]

test.each<[string, readonly Line[], string]>([
  ['会前到', IN, 'present'],
  [
    '主持人晚开，在开始以前到',
    [
      [4, 'entered', 'a'],
      [5, 'opened'],
      [6, 'admitted', 'a'],
    ],
    'present',
  ],
  [
    '主持人早开，在约定时间以前到',
    [
      [-9, 'opened'],
      [-2, 'entered', 'a'],
      [1, 'admitted', 'a'],
    ],
    'present',
  ],
  [
    '开始以后到',
    [
      [0, 'opened'],
      [7, 'entered', 'a'],
      [8, 'admitted', 'a'],
    ],
    'late',
  ],
  [
    '到过等候室，没有进去过',
    [
      [-5, 'entered', 'a'],
      [0, 'opened'],
    ],
    'absent',
  ],
])('%s：%#', (_title, lines, expected) => {
  expect(one(log(...lines, [60, 'ended']))).toMatchObject({ attendance: expected })
})

test.each<[string, number, number]>([
  ['掉线两分钟以内回来，是一次到会', 22, 1],
  ['超过两分钟，是两次', 22.1, 2],
])('%s', (_title, back, count) => {
  const marks = log(...IN, [20, 'lost', 'a'], [back, 'returned', 'a'], [60, 'ended'])
  const { spans } = one(marks)!
  expect(spans).toHaveLength(count)
  expect([spans[0]!.from, spans.at(-1)!.to]).toEqual([at(-5), at(60)])
})

test('掉线以后没有回来，到掉线为止；离开以后又来，各算一次', () => {
  expect(one(log(...IN, [20, 'lost', 'a'], [60, 'ended']))!.spans).toEqual([
    { from: at(-5), to: at(20) },
  ])
  const twice = log(...IN, [20, 'left', 'a'], [30, 'entered', 'a'], [60, 'ended'])
  expect(one(twice)!.spans).toEqual([
    { from: at(-5), to: at(20) },
    { from: at(30), to: at(60) },
  ])
})

test('休会和单独谈的时间；会议的长短不算休会；还在进行的，算到现在', () => {
  const marks = log(
    ...IN,
    [10, 'private_from', 'p'],
    [20, 'private_to', 'p'],
    [30, 'paused'],
    [40, 'resumed'],
    [50, 'private_from', 'p'],
  )
  expect(read(marks)).toMatchObject({
    held: { from: at(0), to: at(90) },
    breaks: [{ from: at(30), to: at(40) }],
    privateTalks: [
      { from: at(10), to: at(20), partyId: 'p' },
      { from: at(50), to: at(90), partyId: 'p' },
    ],
    minutes: 80,
  })
})
