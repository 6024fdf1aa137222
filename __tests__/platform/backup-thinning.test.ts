import { runModule } from '../support/run-module'

// 备份的保留规则：7 天内任何时刻，35 天内每天一个，12 个月内每月一个。

type Decision = { kept: string[]; dropped: string[]; since: string; from: string }

const NOW = '2026-11-29T16:30:00.000Z'

/** One backup a day at this time of the day, so many days back, the newest first. */
const daily = (days: number, time: string) =>
  Array.from({ length: days }, (_, back) => {
    const at = new Date(Date.parse(`2026-11-29T${time}Z`) - back * 86_400_000).toISOString()
    return { id: at.slice(0, 10), endedAt: at, wal: { first: '', last: '' } }
  })

const decide = (backups: readonly object[], now = NOW) =>
  runModule<Decision>(`
    import { decideKept } from './scripts/backup/thinning.mjs'
    const ids = (list) => list.map(({ id }) => id)
    const found = decideKept(${JSON.stringify(backups)}, Date.parse('${now}'))
    say({
      kept: ids(found.kept),
      dropped: ids(found.dropped),
      since: new Date(found.sinceMs).toISOString(),
      from: found.from?.id ?? null,
    })`)

test('每天一个，400 天：留下 35 天的每一天，和 12 个月每月最早的一个', () => {
  const { kept, dropped } = decide(daily(400, '16:00:00'))
  expect(kept.length + dropped.length).toBe(400)
  // 16:00 UTC is midnight in Beijing: the backup of 2026-10-31 belongs to November.
  expect(kept.slice(0, 35)).toEqual(daily(35, '16:00:00').map(({ id }) => id))
  expect(kept.slice(35)).toEqual([
    '2026-09-30',
    '2026-08-31',
    '2026-07-31',
    '2026-06-30',
    '2026-05-31',
    '2026-04-30',
    '2026-03-31',
    '2026-02-28',
    '2026-01-31',
    '2025-12-31',
    '2025-11-30',
    '2025-10-31',
  ])
  expect(kept.length).toBe(47)
})

test('七天内的每一个都留下，连同七天以前最近的一个：从它起任何时刻都可以恢复', () => {
  const twice = [...daily(10, '04:00:00'), ...daily(10, '10:00:00')].map((backup, index) => ({
    ...backup,
    id: `${backup.id}-${index < 10 ? 'a' : 'b'}`,
  }))
  const { kept, from, since } = decide(twice)
  expect(kept).toContain('2026-11-23-a')
  expect(kept).toContain('2026-11-23-b')
  expect(from).toBe('2026-11-22-b')
  expect(kept).not.toContain('2026-11-21-a')
  expect(since).toBe('2026-11-22T16:30:00.000Z')
})

test('只有旧的备份：最近的一个永远留下', () => {
  const old = { id: 'old', endedAt: '2024-01-01T00:00:00.000Z', wal: { first: '', last: '' } }
  expect(decide([old])).toMatchObject({ kept: ['old'], dropped: [], from: 'old' })
  expect(decide([])).toMatchObject({ kept: [], dropped: [], from: null })
})

test('归档：留下七天所需的和各备份自己的，别的清理；历史记录不清理', () => {
  const name = (number: number) => `00000001000000000000000${number}`
  const wal = (first: number, last = first) => ({ first: name(first), last: name(last) })
  const removed = runModule<string[]>(`
    import { findUnneededWal } from './scripts/backup/thinning.mjs'
    const [a, b] = [{ wal: ${JSON.stringify(wal(2, 3))} }, { wal: ${JSON.stringify(wal(6))} }]
    const names = ${JSON.stringify([...'12345678'].map((one) => name(Number(one))))}
    say(findUnneededWal([...names, '00000002.history'], { kept: [b, a], from: b }))`)
  expect(removed).toEqual([name(1), name(4), name(5)])
})

test('文件：被替换或者已经不在的版本，只在没有一个可恢复的时刻需要它时才清理', () => {
  const removed = runModule<number[][]>(`
    import { findUnneededVersions } from './scripts/backup/thinning.mjs'
    const decision = { kept: [{ endedMs: 50 }, { endedMs: 1000 }], sinceMs: 900 }
    const of = (versions, goneMs) => findUnneededVersions({ versions, goneMs }, decision).versions
    say([
      of([10], null),
      of([10, 60, 950], null),
      of([10, 60, 800], null),
      of([60], 800),
      of([40], 800),
      of([60], 950),
    ])`)
  expect(removed).toEqual([[], [], [60], [60], [], []])
})
