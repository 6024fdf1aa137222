import type { WatchKey, WatchState } from '@/lib/domain/watch/judge-service'
import type { DiskFacts, ServiceFacts } from '@/lib/domain/watch/service-facts'
import { STATEMENT_LONG_S } from '@/lib/domain/watch/limits.mjs'
import { durationInWords, SCHEDULED_JOB_WORDS, STEADY_JOB_WORDS } from './jobs'
import { stamp } from './moment'

const GIB = 1024 ** 3
const inMib = (bytes: number) => `${Math.round(bytes / 1024 ** 2).toLocaleString('zh-CN')} MB`
const inGib = (bytes: number) => (bytes < GIB ? inMib(bytes) : `${(bytes / GIB).toFixed(1)} GB`)

/** 3 分钟, 5 小时, 2 天: how long ago, roughly. */
export function agoInWords(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes < 1) return '不到 1 分钟'
  if (minutes < 60) return `${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`
}

const JOB_NAMES: Readonly<Record<string, { readonly name: string } | undefined>> = {
  ...SCHEDULED_JOB_WORDS,
  ...STEADY_JOB_WORDS,
}
const jobsInWords = (jobs: readonly string[]) =>
  jobs.map((job) => `“${JOB_NAMES[job]?.name ?? job}”`).join('、')

type Words = {
  readonly name: string
  readonly value: (facts: ServiceFacts) => string
  /** What to do where it is not well. */
  readonly todo: (facts: ServiceFacts) => string
}

const sinceUp = (seconds: number) => agoInWords(seconds * 1_000)

const disk = (of: DiskFacts): string => {
  if (of === 'unknown') return '读不到剩余空间'
  return of === 'elsewhere' ? '不在本机，无法在这里测量' : `还剩 ${inGib(of.freeBytes)}`
}
const diskTodo = (of: DiskFacts, setting: string): string =>
  of === 'unknown'
    ? `请在服务器上运行 npm run doctor，核对${setting}；网络盘断开的，请重新挂载。`
    : '请清理，或者换大的盘（df -h 看各盘）；写满以后不能登录、不能办理。'

/** Each part of 服务监控: its name, what was measured, and what to do. */
const PARTS = {
  application: {
    name: '程序',
    value: ({ process }) => `和议 ${process.application}，Node.js ${process.node}`,
    todo: () => '这一版 Node.js 已停止安全更新。请换 22（22.13 起）或者 24，再重启服务。',
  },
  processes: {
    name: '进程',
    value: ({ process, processes, now }) =>
      `${processes === 0 ? '没有进程' : `${processes} 个进程`}在办理任务；本进程端口 ${process.port}，内存 ${inMib(process.memoryBytes)}，` +
      `${stamp(new Date(now.getTime() - process.uptimeSeconds * 1_000))} 启动（${sinceUp(process.uptimeSeconds)}）`,
    todo: () =>
      '请查看服务日志（journalctl --namespace=heyi -u heyi），重启服务（systemctl restart heyi）。',
  },
  jobs: {
    name: '定时任务',
    value: ({ jobs: { failed, late } }) =>
      failed.length + late.length === 0
        ? '都按时执行'
        : [
            late.length > 0 ? `没有按时执行：${jobsInWords(late)}` : '',
            failed.length > 0 ? `最近一次没有做完：${jobsInWords(failed)}` : '',
          ]
            .filter(Boolean)
            .join('；'),
    todo: ({ jobs }) =>
      jobs.late.length > 0
        ? '请查看服务日志（journalctl --namespace=heyi -u heyi），重启服务（systemctl restart heyi）。'
        : '请在“定时任务”查看原因；多数会自动重试，也可以立即执行。',
  },
  queue: {
    name: '待办队列',
    value: ({ server: { queue }, now }) =>
      [
        queue.waiting === 0
          ? '没有积压'
          : `到时未办 ${queue.waiting.toLocaleString('zh-CN')} 项，最早的已等 ${agoInWords(
              queue.oldestAt ? now.getTime() - queue.oldestAt.getTime() : 0,
            )}`,
        queue.dead > 0 ? `多次失败不再重试 ${queue.dead.toLocaleString('zh-CN')} 项` : '',
      ]
        .filter(Boolean)
        .join('；'),
    todo: ({ server: { queue } }) =>
      queue.dead > 0
        ? '不再重试的请交维护人员：服务日志中查“job given up”（journalctl --namespace=heyi -u heyi | grep "job given up"）。'
        : '请看“定时任务”中的持续任务是否在进行；积压不减的，重启服务（systemctl restart heyi）。',
  },
  postgres: {
    name: 'PostgreSQL',
    value: ({ server }) => `${server.version.split(' ')[0] ?? ''}，数据库 ${inGib(server.bytes)}`,
    todo: () => '请使用 PostgreSQL 16 至 18，升级步骤见 docs/operations/running.md。',
  },
  schema: {
    name: '数据结构',
    value: ({ server, isSchemaInPlace }) =>
      `${isSchemaInPlace ? '与程序一致' : '与程序不一致'}${server.schema ? `，版本 ${server.schema.slice(0, 4)}` : ''}`,
    todo: () => '请在服务器上运行 npm run db:migrate，再重启服务。',
  },
  clock: {
    name: '时间',
    value: ({ clockApartMs }) =>
      clockApartMs === 0
        ? '数据库与程序一致'
        : `数据库与程序相差 ${(clockApartMs / 1_000).toFixed(1)} 秒`,
    todo: () =>
      '期限和记录的时间会不准。请让两台机器都对时（启用 chrony，chronyc tracking 查看偏差）。',
  },
  connections: {
    name: '数据库连接',
    value: ({ server }) => `已用 ${server.connections} 个，最多 ${server.mostConnections} 个`,
    todo: () =>
      '请在 postgresql.conf 调大 max_connections 后重启数据库，或者减少 HEYI_DATABASE_POOL。',
  },
  statements: {
    name: '语句用时',
    value: ({ server: { longestSeconds, slowest } }) =>
      [
        longestSeconds === null
          ? '看不到正在执行的语句'
          : longestSeconds > STATEMENT_LONG_S
            ? `有语句已执行 ${durationInWords(longestSeconds * 1_000)}`
            : '没有长时间执行的语句',
        slowest === null
          ? '没有安装 pg_stat_statements，看不到最慢的语句'
          : slowest[0]
            ? `最慢的平均 ${Math.round(slowest[0].meanMs)} 毫秒`
            : '',
      ]
        .filter(Boolean)
        .join('；'),
    todo: ({ server: { longestSeconds } }) =>
      longestSeconds === null
        ? '请以超级用户运行 psql -c "GRANT pg_read_all_stats TO heyi_owner"（属主的名称以实际为准）。'
        : longestSeconds > STATEMENT_LONG_S
          ? '请以属主运行 psql -c "TABLE pg_stat_activity" 查看；确认无用的，以 pg_cancel_backend(pid) 取消。'
          : '请以属主运行 psql -c "ANALYZE" 更新统计；仍慢的，把“最慢的语句”交维护人员。',
  },
  database_disk: {
    name: '数据库磁盘',
    value: ({ disks }) => disk(disks.database),
    todo: ({ disks }) => diskTodo(disks.database, '数据库的文件夹'),
  },
  files_disk: {
    name: '文件磁盘',
    value: ({ disks }) => disk(disks.files),
    todo: ({ disks }) => diskTodo(disks.files, ' HEYI_FILES_DIR'),
  },
  backup: {
    name: '备份',
    value: ({ backup, now }) => {
      if (backup.is === 'not_set_up') return '没有设置备份'
      if (backup.is === 'unreadable') return '读不到备份的情况'
      if (backup.is !== 'kept' || !backup.backup) return '还没有备份过'
      const age = agoInWords(now.getTime() - backup.backup.endedAt.getTime())
      const last = `最近一次 ${stamp(backup.backup.endedAt)}（${age}前）`
      if (backup.problem)
        return `${last}；${stamp(backup.problem.at)} 出错：${backup.problem.words}`
      return backup.roundAt
        ? `${last}；变动抄到 ${stamp(backup.roundAt)}`
        : `${last}；变动没有持续备份`
    },
    todo: ({ backup }) => {
      if (backup.is === 'not_set_up')
        return '请设置 HEYI_BACKUP_DIR 和 HEYI_BACKUP_KEY，见 docs/operations/backup.md；用别的办法备份的，请自行核对。'
      if (backup.is === 'unreadable') return '请核对 HEYI_BACKUP_DIR 的权限，网络盘断开的重新挂载。'
      return '请在服务器上运行 npm run backup:create，并核对每天的定时备份和 npm run backup:follow 是否在运行。'
    },
  },
  anchor: {
    name: '操作记录封存',
    value: ({ lastAnchorAt, now }) =>
      lastAnchorAt
        ? `最近一次 ${stamp(lastAnchorAt)}（${agoInWords(now.getTime() - lastAnchorAt.getTime())}前）`
        : '还没有封存过',
    todo: () => '请在“定时任务”立即执行“封存操作记录”，或者在服务器上运行 npm run audit:anchor。',
  },
  calendar: {
    name: '工作日历',
    value: ({ calendar: { until, missingYear } }) =>
      `已载入到 ${until} 年${missingYear === null ? '' : `，缺 ${missingYear} 年`}`,
    todo: () =>
      '国务院公布安排后，请在“工作日历”载入，或者运行 npm run calendar:load -- <文件>；此前期限暂按周一至周五计算。',
  },
} as const satisfies Readonly<Record<WatchKey, Words>>

/** Words of 服务监控. */
export const WATCH = {
  title: '服务监控',
  asOf: (at: Date) => `${stamp(at)} 测量，刷新本页重新测量。`,
  summary: (bad: number, note: number) =>
    bad + note === 0
      ? '全部正常。'
      : `${[bad > 0 ? `${bad} 项异常` : '', note > 0 ? `${note} 项注意` : ''].filter(Boolean).join('，')}。`,
  states: { ok: '正常', note: '注意', bad: '异常' },
  groups: { program: '程序', database: '数据库', kept: '存储和留存' },
  slowest: '最慢的语句',
  slowestNote: '按平均用时，不含任何数据',
  slowestEmpty: '尚无统计，或者属主没有 pg_read_all_stats',
  noStatements: '没有安装 pg_stat_statements',
  noStatementsTodo:
    "要看最慢的语句，请在 postgresql.conf 写 shared_preload_libraries = 'pg_stat_statements'，重启数据库，再以超级用户在本库运行 CREATE EXTENSION pg_stat_statements，并 GRANT pg_read_all_stats 给属主。",
  columns: { text: '语句', calls: '次数', mean: '平均', longest: '最长' },
  milliseconds: (ms: number) => `${Math.round(ms).toLocaleString('zh-CN')} 毫秒`,
} as const

export type WatchRow = {
  readonly key: WatchKey
  readonly name: string
  readonly state: WatchState
  readonly value: string
  /** What to do; null where it is well. */
  readonly todo: string | null
}

/** One part of the installation in words. */
export function watchInWords(key: WatchKey, state: WatchState, facts: ServiceFacts): WatchRow {
  const { name, value, todo } = PARTS[key]
  return { key, name, state, value: value(facts), todo: state === 'ok' ? null : todo(facts) }
}
