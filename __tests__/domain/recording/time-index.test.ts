import type { MinutesEntry, MinutesSection } from '@/lib/domain/minutes/minutes'
import { findShortParts } from '@/lib/domain/recording/manifest'
import { findSaidPlaces } from '@/lib/domain/recording/time-index'

// 时间索引：笔录里的话在录音录像的什么地方。在线调解规则 第22条；docs/decisions/0195-recorder-in-trouble.md。

const T0 = Date.parse('2026-12-01T01:00:00Z')
const at = (s: number) => new Date(T0 + s * 1_000)
const entry = (
  id: string,
  s: number,
  section: MinutesSection = 'statement',
  change: Partial<MinutesEntry> = {},
): MinutesEntry => ({
  ...{ id, no: 1, section, text: id, replaces: null },
  speaker: { kind: 'party', id: 'a', name: '甲' },
  saidAt: at(s),
  recordedAt: at(s),
  ...change,
})
// Between 01:00 and 01:05, a private talk of a minute, and again to 01:10.
const PARTS = [
  { fromMs: 0, toMs: 300_000, from: at(0), to: at(300) },
  { fromMs: 300_000, toMs: 540_000, from: at(360), to: at(600) },
]

test.each<[string, MinutesEntry, number | null]>([
  ['写下以前十秒', entry('1', 100), 90_000],
  ['方案也在里面', entry('1', 100, 'proposal'), 90_000],
  ['一部分刚开始的时候', entry('1', 365), 300_000],
  ['第二部分里的', entry('1', 400), 330_000],
  ['单独谈的时候写的，没有位置', entry('1', 330), null],
  ['录以前写的，没有位置', entry('1', -5), null],
  ['会议经过，没有位置', entry('1', 100, 'course'), null],
  [
    '设备的时钟不对，用服务器收到的时间',
    entry('1', 9_999, 'result', { recordedAt: at(50) }),
    40_000,
  ],
])('一句话的位置：%s', (_name, line, expected) => {
  const places = findSaidPlaces(PARTS, [line], at(-100))
  expect(places.map(({ atMs }) => atMs)).toEqual(expected === null ? [] : [expected])
})

test('更正的在原来那句的位置，读更正以后的；删掉的没有', () => {
  const entries = [
    entry('1', 100),
    entry('2', 200),
    entry('3', 500, 'statement', { replaces: '1', text: '更正' }),
    entry('4', 500, 'statement', { replaces: '2', text: '' }),
  ]
  expect(findSaidPlaces(PARTS, entries, at(-100))).toEqual([
    { atMs: 90_000, speaker: '甲', text: '更正' },
  ])
})

test.each<[string, number, number[]]>([
  ['与时钟一样长', 300_000, []],
  ['少两秒：开始和结束用的', 298_000, []],
  ['少得更多：设备太忙，没有全录下', 297_999, [2_001]],
  ['比时钟长一点', 300_900, []],
])('文件里的一部分：%s', (_name, toMs, expected) => {
  const [first, second] = PARTS
  expect(findShortParts([{ ...first!, toMs }, second!])).toEqual(
    expected.map((missingMs) => ({ atMs: 0, missingMs })),
  )
})
