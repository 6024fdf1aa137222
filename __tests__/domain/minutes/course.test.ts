import { sumMarks } from '@/lib/domain/conference/attendance'
import type { Mark, MarkKind } from '@/lib/domain/conference/marks'
import { findCourse, type ConferenceCourse, type CourseSeat } from '@/lib/domain/minutes/course'
import { courseInWords } from '@/lib/labels/zh-CN/minutes-course'

// 会议经过由会议记录填写：谁到会、迟到，开始和结束，休会，单独谈只有时间和哪一方，方式和线路，核对的事项。docs/decisions/0150。

/** Minutes after 15:00 in Shanghai. */
const at = (minute: number) => new Date(Date.UTC(2026, 5, 16, 7, 0) + minute * 60_000)
type Line = readonly [minute: number, kind: MarkKind, of?: string | null, detail?: string]

const log = (...lines: readonly Line[]): Mark[] =>
  lines.map(([minute, kind, of, detail], index) => ({
    no: index + 1,
    kind,
    at: at(minute),
    seatId: kind.startsWith('private') ? null : (of ?? null),
    partyId: kind.startsWith('private') ? (of ?? null) : null,
    detail: detail ?? null,
  }))

const seat = (id: string, change: Partial<CourseSeat> = {}): CourseSeat => ({
  id,
  kind: 'party',
  name: '周敏',
  side: 'applicant',
  company: 'alone',
  ...change,
})
const ZHOU = seat('a')
const LAWYER = seat('b', { kind: 'agent', name: '程彧', side: 'respondent', company: 'others' })
const INTERPRETER = seat('t', { kind: 'sign_interpreter', name: '李娜', side: null })
const HELPER = seat('h', { kind: 'helper', name: '周晴', company: null })

const words = (marks: readonly Mark[], change: Partial<ConferenceCourse> = {}) =>
  findCourse(
    {
      marks,
      seats: [ZHOU],
      sides: new Map([['p', 'respondent']]),
      recordings: [],
      ...change,
    },
    { startsAt: at(0), now: at(200) },
  ).map(courseInWords)

const IN: readonly Line[] = [
  [-5, 'entered', 'a'],
  [0, 'opened'],
  [1, 'admitted', 'a'],
]
const END: Line = [60, 'ended', null, 'finished']

test('没有开始过的会议，没有经过', () => {
  expect(words(log([-5, 'entered', 'a'], [3, 'ended', null, 'no_show']))).toEqual([])
})

test('一次会议：每行先写时间，按时间排列', () => {
  expect(
    words(
      log(
        ...IN,
        [10, 'paused'],
        [20, 'resumed'],
        [30, 'private_from', 'p'],
        [40, 'private_to', 'p'],
        END,
      ),
    ),
  ).toEqual([
    '14:55 申请人周敏用视频到会，15:01进入会议室。',
    '15:00 会议开始，约定时间是15:00。',
    '15:01 周敏（15:01）进入会议室时身份已经核对。',
    '15:01 周敏（15:01）进入会议室时已经告知权利义务和虚假调解的后果。',
    '15:01 周敏（15:01）进入会议室时已经说明身边有没有别人。',
    '15:10 休会，15:10至15:20。',
    '15:30 调解员和被申请人方单独谈，15:30至15:40。',
    '16:00 会议结束，原因：谈完了。共开50分钟，不计休会。',
  ])
})

test.each<[string, readonly Line[], readonly CourseSeat[], string]>([
  [
    '迟到',
    [
      [0, 'opened'],
      [7, 'entered', 'a'],
      [8, 'admitted', 'a'],
    ],
    [ZHOU],
    '15:07 申请人周敏用视频到会，迟到，15:08进入会议室。',
  ],
  [
    '先离开',
    [...IN, [20, 'left', 'a']],
    [ZHOU],
    '14:55 申请人周敏用视频到会，15:01进入会议室，15:20离开。',
  ],
  [
    '没有进去',
    [
      [-5, 'entered', 'a'],
      [0, 'opened'],
    ],
    [ZHOU],
    '14:55 申请人周敏到等候室，没有进入会议室。',
  ],
  [
    '代理人',
    [
      [0, 'opened'],
      [0, 'entered', 'b'],
      [2, 'admitted', 'b'],
    ],
    [LAWYER],
    '15:00 被申请人的代理人程彧用视频到会，15:02进入会议室。',
  ],
  [
    '手语翻译',
    [
      [0, 'opened'],
      [0, 'entered', 't'],
      [2, 'admitted', 't'],
    ],
    [INTERPRETER],
    '15:02 李娜（15:02）进入会议室时已经作出保密承诺。',
  ],
  [
    '本人改电话',
    [...IN, [9, 'form_changed', 'a', 'telephone']],
    [ZHOU],
    '15:09 申请人周敏改用电话。',
  ],
  ['全体只用声音', [...IN, [9, 'form_changed', null, 'sound']], [ZHOU], '15:09 会议改为只用声音。'],
  [
    '声音断续',
    [...IN, [9, 'line_broken', 'a'], [12, 'line_good', 'a']],
    [ZHOU],
    '15:09 申请人周敏声音断续，15:09至15:12。',
  ],
  [
    '断线超过两分钟',
    [...IN, [9, 'lost', 'a'], [15, 'returned', 'a']],
    [ZHOU],
    '15:09 申请人周敏断线，15:15回来。',
  ],
])('%s', (_title, lines, seats, expected) => {
  expect(words(log(...lines, END), { seats })).toContain(expected)
})

test('两分钟以内回来的不写；开始以前的线路不写；身边是谁不写，帮忙的人不核对身份', () => {
  const lines = words(
    log(
      [-9, 'line_broken', 'a'],
      [-8, 'line_good', 'a'],
      ...IN,
      [0, 'entered', 'b'],
      [2, 'admitted', 'b'],
      [0, 'entered', 'h'],
      [3, 'admitted', 'h'],
      [9, 'lost', 'a'],
      [10, 'returned', 'a'],
      END,
    ),
    { seats: [ZHOU, LAWYER, HELPER] },
  )
  expect(lines.join('')).not.toMatch(/断线|断续|alone|others|，有别人/u)
  expect(lines).toContain('15:01 周敏（15:01）、程彧（15:02）进入会议室时身份已经核对。')
  expect(lines).toContain('15:01 周敏（15:01）、程彧（15:02）进入会议室时已经说明身边有没有别人。')
  expect(lines).toContain('15:00 申请人的帮忙的人周晴用视频到会，15:03进入会议室。')
})

test('录音录像：从什么时候到什么时候，谁什么时候同意，是不是代替笔录', () => {
  const recordings = [
    {
      purpose: 'instead' as const,
      startedAt: at(5),
      stoppedAt: at(50),
      consents: [{ name: '周敏', at: at(4) }],
    },
  ]
  expect(words(log(...IN, END), { recordings })).toContain(
    '15:05 录音录像，代替笔录，15:05至15:50；周敏（15:04）明确同意。',
  )
})

test('统计：分钟不计休会，断线和断续各算一次，用过的方式', () => {
  const marks = log(
    ...IN,
    [9, 'line_broken', 'a'],
    [10, 'line_good', 'a'],
    [12, 'lost', 'a'],
    [13, 'returned', 'a'],
    [20, 'form_changed', 'a', 'telephone'],
    [30, 'paused'],
    [40, 'resumed'],
    END,
  )
  expect(sumMarks(marks, { startsAt: at(0), now: at(99) })).toEqual({
    minutes: 50,
    brokenLines: 2,
    forms: ['picture', 'telephone'],
  })
  expect(sumMarks(log([3, 'ended']), { startsAt: at(0), now: at(9) })).toEqual({
    minutes: 0,
    brokenLines: 0,
    forms: [],
  })
})
