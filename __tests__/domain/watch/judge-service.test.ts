import {
  judgeService,
  WATCH_KEYS,
  type WatchKey,
  type WatchState,
} from '@/lib/domain/watch/judge-service'
import type { ServiceFacts } from '@/lib/domain/watch/service-facts'
import { measuredAgo, SOUND_SERVICE } from '../../support/service-facts'

// 服务监控：每一项到什么程度是注意，到什么程度是异常。

const GIB = 1024 ** 3
const server = (changes: Partial<ServiceFacts['server']>) => ({
  server: { ...SOUND_SERVICE.server, ...changes },
})
const queue = (minutes: number | null, dead = 0) =>
  server({ queue: { waiting: 1, oldestAt: minutes === null ? null : measuredAgo(minutes), dead } })
const free = (freeBytes: number, freeInodes: number | null = null) => ({ freeBytes, freeInodes })
const disks = (changes: Partial<ServiceFacts['disks']>) => ({
  disks: { ...SOUND_SERVICE.disks, ...changes },
})
const kept = (hours: number, changes: object = {}) => ({
  backup: {
    is: 'kept' as const,
    backup: { endedAt: measuredAgo(hours * 60) },
    roundAt: measuredAgo(1),
    ...changes,
  },
})
const problem = { at: measuredAgo(5), words: '磁盘已满' }

test('一切正常的，各项都正常', () => {
  const states = judgeService(SOUND_SERVICE)
  expect(WATCH_KEYS.filter((key) => states[key] !== 'ok')).toEqual([])
})

const CASES: readonly (readonly [string, WatchKey, WatchState, Partial<ServiceFacts>])[] = [
  ['Node.js 20', 'application', 'note', { process: { ...SOUND_SERVICE.process, node: '20.19.0' } }],
  ['没有进程在办理', 'processes', 'bad', { processes: 0 }],
  [
    '刚刚启动，还没有办理',
    'processes',
    'ok',
    { processes: 0, process: { ...SOUND_SERVICE.process, uptimeSeconds: 60 } },
  ],
  ['任务失败', 'jobs', 'note', { jobs: { failed: ['sweep_files'], late: [] } }],
  ['任务没有按时', 'jobs', 'bad', { jobs: { failed: [], late: ['outbox'] } }],
  ['队列等 5 分钟', 'queue', 'ok', queue(5)],
  ['队列等 6 分钟', 'queue', 'note', queue(6)],
  ['队列等 31 分钟', 'queue', 'bad', queue(31)],
  ['有不再重试的', 'queue', 'note', queue(null, 1)],
  ['PostgreSQL 15', 'postgres', 'bad', server({ major: 15 })],
  ['PostgreSQL 16', 'postgres', 'ok', server({ major: 16 })],
  ['PostgreSQL 19', 'postgres', 'note', server({ major: 19 })],
  ['结构不一致', 'schema', 'bad', { isSchemaInPlace: false }],
  ['时间差 2 秒', 'clock', 'ok', { clockApartMs: 2_000 }],
  ['时间差 2 秒多', 'clock', 'bad', { clockApartMs: 2_001 }],
  ['连接用了 79%', 'connections', 'ok', server({ connections: 79 })],
  ['连接用了 80%', 'connections', 'note', server({ connections: 80 })],
  ['连接用了 95%', 'connections', 'bad', server({ connections: 95 })],
  ['语句执行 61 秒', 'statements', 'note', server({ longestSeconds: 61 })],
  ['语句执行 601 秒', 'statements', 'bad', server({ longestSeconds: 601 })],
  ['看不到正在执行的', 'statements', 'note', server({ longestSeconds: null })],
  ['没有安装统计', 'statements', 'ok', server({ slowest: null })],
  [
    '平均 1.1 秒的语句',
    'statements',
    'note',
    server({ slowest: [{ text: 'SELECT $1', calls: 9, meanMs: 1_100, longestMs: 1_200 }] }),
  ],
  ['还剩 9 GB', 'database_disk', 'note', disks({ database: free(9 * GIB) })],
  ['还剩 0.9 GB', 'database_disk', 'bad', disks({ database: free(0.9 * GIB) })],
  ['文件数用完', 'files_disk', 'bad', disks({ files: free(50 * GIB, 999) })],
  ['在别的机器', 'database_disk', 'ok', disks({ database: 'elsewhere' })],
  ['读不到', 'files_disk', 'note', disks({ files: 'unknown' })],
  ['没有设置备份', 'backup', 'note', { backup: { is: 'not_set_up' } }],
  ['没有备份过', 'backup', 'bad', { backup: { is: 'never' } }],
  ['读不到备份', 'backup', 'bad', { backup: { is: 'unreadable' } }],
  ['26 小时前', 'backup', 'ok', kept(26)],
  ['27 小时前', 'backup', 'note', kept(27)],
  ['51 小时前', 'backup', 'bad', kept(51)],
  ['变动 11 分钟没有抄', 'backup', 'note', kept(1, { roundAt: measuredAgo(11) })],
  ['变动没有抄', 'backup', 'note', kept(1, { roundAt: undefined })],
  ['备份出错', 'backup', 'bad', kept(1, { problem })],
  ['还没有封存过', 'anchor', 'note', { lastAnchorAt: null }],
  ['封存停了三小时', 'anchor', 'bad', { lastAnchorAt: measuredAgo(180) }],
  ['缺明年', 'calendar', 'note', { calendar: { missingYear: 2027, thisYear: 2026, until: 2026 } }],
  ['缺今年', 'calendar', 'bad', { calendar: { missingYear: 2026, thisYear: 2026, until: 2025 } }],
]

test.each(CASES)('%s：%s 为 %s', (_name, key, state, changes) => {
  expect(judgeService({ ...SOUND_SERVICE, ...changes })[key]).toBe(state)
})
