import { combineReadings, type ReadingEvent } from '@/lib/domain/dossier/readings'

// 借阅记录: recorded accesses become lines by sitting.

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))
const by = (actorName: string, minute: number) => ({
  actorName,
  actorRole: 'court_reviewer',
  at: at(minute),
})
const opened = (who: string, minute: number, volume?: number): ReadingEvent => ({
  ...by(who, minute),
  kind: 'dossier.read',
  data: { materials: 3, volume },
})
const read = (
  who: string,
  minute: number,
  sitting: string,
  pages: [number, number][],
  isPrint = false,
): ReadingEvent => ({
  ...by(who, minute),
  kind: 'volume.read',
  data: { volume: 1, sitting, pages, isPrint },
})

test('同一次查阅合为一行，页码合并；打开之后的查阅不另列打开', () => {
  const lines = combineReadings([
    opened('甲', 0, 1),
    opened('乙', 1, 1),
    read('甲', 2, 's1', [[1, 3]]),
    read('乙', 3, 's2', [[9, 9]]),
    read('甲', 5, 's1', [
      [4, 4],
      [8, 9],
    ]),
  ])
  expect(lines).toEqual([
    expect.objectContaining({ by: '乙', way: 'read', from: at(1), to: at(3), pages: [[9, 9]] }),
    expect.objectContaining({
      by: '甲',
      way: 'read',
      from: at(0),
      to: at(5),
      pages: [
        [1, 4],
        [8, 9],
      ],
    }),
  ])
})

test('只打开没翻页的、打印的、检索的各成一行；只看目录的不算查阅某卷', () => {
  const lines = combineReadings([
    opened('甲', 0),
    opened('甲', 1, 1),
    read('甲', 2, 's1', [[1, 1]]),
    read('甲', 3, 's1', [[1, 1]], true),
    opened('甲', 4, 1),
    { ...by('甲', 5), kind: 'volume.searched', data: { volume: 1, words: '定金', matches: 2 } },
    read('甲', 6, 's1', [[2, 2]]),
  ])
  expect(lines.map(({ way, pages, words }) => [way, pages, words])).toEqual([
    ['searched', [], '定金'],
    ['opened', [], null],
    ['printed', [[1, 1]], null],
    ['read', [[1, 2]], null],
  ])
})

test('打开之后直接打印的，打开和打印各成一行；打印两次的成两行', () => {
  const printed = (minute: number, sitting: string) => read('甲', minute, sitting, [[4, 4]], true)
  const lines = combineReadings([opened('甲', 0, 1), printed(1, 's1'), printed(2, 's2')])
  expect(lines.map(({ way, from }) => [way, from])).toEqual([
    ['printed', at(2)],
    ['printed', at(1)],
    ['opened', at(0)],
  ])
})

test('打开后先打印再翻阅的，翻阅从打开时起算', () => {
  const lines = combineReadings([
    opened('甲', 0, 1),
    read('甲', 1, 's1', [[4, 4]], true),
    read('甲', 2, 's2', [[1, 2]]),
  ])
  expect(lines.map(({ way, from }) => [way, from])).toEqual([
    ['printed', at(1)],
    ['read', at(0)],
  ])
})
