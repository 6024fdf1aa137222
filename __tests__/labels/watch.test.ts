import { judgeService, WATCH_KEYS } from '@/lib/domain/watch/judge-service'
import { durationInWords, runErrorInWords } from '@/lib/labels/zh-CN/jobs'
import { agoInWords, watchInWords } from '@/lib/labels/zh-CN/watch'
import { measuredAgo, SOUND_SERVICE } from '../support/service-facts'

// 服务监控和定时任务的文字：正常的不说怎么办，不正常的每一项都说怎么办。

const BROKEN = {
  ...SOUND_SERVICE,
  process: { ...SOUND_SERVICE.process, node: '20.19.0' },
  processes: 0,
  isSchemaInPlace: false,
  server: {
    ...SOUND_SERVICE.server,
    major: 15,
    connections: 99,
    longestSeconds: 700,
    queue: { waiting: 3, oldestAt: measuredAgo(90), dead: 2 },
  },
  clockApartMs: 9_000,
  disks: { database: 'unknown', files: { freeBytes: 1, freeInodes: null } },
  backup: { is: 'never' },
  lastAnchorAt: null,
  calendar: { missingYear: 2026, thisYear: 2026, until: 2025 },
  jobs: { failed: ['sweep_files'], late: ['outbox'] },
} as const

test('正常的各项没有“怎么办”', () => {
  const states = judgeService(SOUND_SERVICE)
  for (const key of WATCH_KEYS)
    expect(watchInWords(key, states[key], SOUND_SERVICE).todo).toBeNull()
})

test('不正常的每一项都有一句怎么办', () => {
  const states = judgeService(BROKEN)
  const wrong = WATCH_KEYS.filter((key) => states[key] !== 'ok')
  expect(wrong).toEqual(WATCH_KEYS)
  for (const key of wrong) expect(watchInWords(key, states[key], BROKEN).todo).toMatch(/请.+。$/)
  expect(watchInWords('jobs', 'bad', BROKEN).value).toBe(
    '没有按时执行：“办理后续事项”；最近一次没有做完：“清理无主文件”',
  )
  expect(watchInWords('queue', 'bad', BROKEN).value).toBe(
    '到时未办 3 项，最早的已等 1 小时；多次失败不再重试 2 项',
  )
})

test.each([
  ['Error ENOSPC', '磁盘写满了'],
  ['PrismaClientKnownRequestError P2024', '连接用完了'],
  ['Error ECONNREFUSED', '连不上'],
  ['TypeError', '程序出错（TypeError）'],
])('错误 %s 说成：%s', (error, words) => {
  expect(runErrorInWords(error)).toContain(words)
})

test.each([
  [40, '0.0 秒'],
  [2_340, '2.3 秒'],
  [12_000, '12 秒'],
  [200_000, '3 分 20 秒'],
  [7_260_000, '2 小时 1 分'],
])('%d 毫秒说成 %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words)
})

test.each([
  [30_000, '不到 1 分钟'],
  [180_000, '3 分钟'],
  [86_400_000, '24 小时'],
  [259_200_000, '3 天'],
])('%d 毫秒以前说成 %s', (ms, words) => {
  expect(agoInWords(ms)).toBe(words)
})
