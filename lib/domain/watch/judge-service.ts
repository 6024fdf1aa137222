/**
 * 服务监控: which part of an installation is well, should be looked at, or does not work
 * (docs/decisions/0165-jobs-and-service-state.md). No article of law: how the installation is run.
 */
import { isAnchorOverdue } from '../audit/anchor-schedule'
import {
  BACKUP_MISSING_MS,
  BACKUP_OLD_MS,
  CLOCK_APART_MS,
  CONNECTIONS_ALL,
  CONNECTIONS_MANY,
  DISK_FULL_BYTES,
  DISK_LOW_BYTES,
  ENDED_NODE,
  FEW_INODES,
  QUEUE_SLOW_MS,
  QUEUE_STUCK_MS,
  QUIET_S,
  ROUND_LATE_MS,
  STATEMENT_LONG_S,
  STATEMENT_SLOW_MEAN_MS,
  STATEMENT_STUCK_S,
  TRIED_POSTGRES,
} from './limits.mjs'
import type { BackupFacts, DiskFacts, ServiceFacts } from './service-facts'

export type WatchState = 'ok' | 'note' | 'bad'

const worse = (isBad: boolean, isNoted: boolean): WatchState =>
  isBad ? 'bad' : isNoted ? 'note' : 'ok'

const since = (at: Date, now: Date) => now.getTime() - at.getTime()

function judgeDisk(disk: DiskFacts): WatchState {
  if (disk === 'elsewhere') return 'ok'
  if (disk === 'unknown') return 'note'
  const { freeBytes, freeInodes } = disk
  const isFull = freeBytes < DISK_FULL_BYTES || (freeInodes !== null && freeInodes < FEW_INODES)
  return worse(isFull, freeBytes < DISK_LOW_BYTES)
}

function judgeBackup(backup: BackupFacts, now: Date): WatchState {
  if (backup.is === 'not_set_up') return 'note'
  if (backup.is !== 'kept' || !backup.backup || backup.problem) return 'bad'
  const age = since(backup.backup.endedAt, now)
  const isLate = backup.roundAt === undefined || since(backup.roundAt, now) > ROUND_LATE_MS
  return worse(age > BACKUP_MISSING_MS, age > BACKUP_OLD_MS || isLate)
}

const CHECKS = {
  application: ({ process }: ServiceFacts) =>
    worse(false, Number(process.node.split('.')[0]) <= ENDED_NODE),
  // One that has just begun has not noted anything yet.
  processes: ({ processes, process }: ServiceFacts) =>
    worse(processes === 0 && process.uptimeSeconds > QUIET_S, false),
  jobs: ({ jobs }: ServiceFacts) => worse(jobs.late.length > 0, jobs.failed.length > 0),
  queue: ({ server: { queue }, now }: ServiceFacts) => {
    const age = queue.oldestAt ? since(queue.oldestAt, now) : 0
    return worse(age > QUEUE_STUCK_MS, age > QUEUE_SLOW_MS || queue.dead > 0)
  },
  postgres: ({ server: { major } }: ServiceFacts) =>
    worse(major < TRIED_POSTGRES.from, major > TRIED_POSTGRES.to),
  schema: ({ isSchemaInPlace }: ServiceFacts) => worse(!isSchemaInPlace, false),
  clock: ({ clockApartMs }: ServiceFacts) => worse(clockApartMs > CLOCK_APART_MS, false),
  connections: ({ server: { connections, mostConnections } }: ServiceFacts) => {
    const share = connections / mostConnections
    return worse(share >= CONNECTIONS_ALL, share >= CONNECTIONS_MANY)
  },
  statements: ({ server: { longestSeconds, slowest } }: ServiceFacts) =>
    worse(
      (longestSeconds ?? 0) > STATEMENT_STUCK_S,
      longestSeconds === null ||
        longestSeconds > STATEMENT_LONG_S ||
        (slowest ?? []).some(({ meanMs }) => meanMs > STATEMENT_SLOW_MEAN_MS),
    ),
  database_disk: ({ disks }: ServiceFacts) => judgeDisk(disks.database),
  files_disk: ({ disks }: ServiceFacts) => judgeDisk(disks.files),
  backup: ({ backup, now }: ServiceFacts) => judgeBackup(backup, now),
  anchor: ({ lastAnchorAt, now }: ServiceFacts) =>
    worse(lastAnchorAt !== null && isAnchorOverdue(lastAnchorAt, now), lastAnchorAt === null),
  calendar: ({ calendar: { missingYear, thisYear } }: ServiceFacts) =>
    worse(missingYear === thisYear, missingYear !== null),
} as const
export type WatchKey = keyof typeof CHECKS
/** In the order in which they are shown. */
export const WATCH_KEYS = Object.keys(CHECKS) as WatchKey[]

/** The state of every part of the installation. */
export function judgeService(facts: ServiceFacts): Readonly<Record<WatchKey, WatchState>> {
  const states = WATCH_KEYS.map((key) => [key, CHECKS[key](facts)] as const)
  return Object.fromEntries(states) as Record<WatchKey, WatchState>
}
