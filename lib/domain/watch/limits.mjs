// Limits by which an installation is examined: `npm run doctor`, the page 服务监控 and the metrics
// have the same (docs/decisions/0165-jobs-and-service-state.md). Plain JavaScript, because the
// doctor reads them before anything is installed.

const GIB = 1024 ** 3
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Below the first, people should look soon; below the second, nothing can be kept any more. */
export const DISK_LOW_BYTES = 10 * GIB
export const DISK_FULL_BYTES = GIB
/** So few files can still be made. */
export const FEW_INODES = 1_000

/** Major versions of PostgreSQL on which the whole suite has run. */
export const TRIED_POSTGRES = { from: 16, to: 18 }
/** The major version of Node.js whose security updates have ended (April 2026); it still runs. */
export const ENDED_NODE = 20

/** Clocks of the database and of the program may be so far apart. */
export const CLOCK_APART_MS = 2_000

/** Shares of the connections that the database allows. */
export const CONNECTIONS_MANY = 0.8
export const CONNECTIONS_ALL = 0.95

/** How long the oldest job of the outbox has been due. */
export const QUEUE_SLOW_MS = 5 * MINUTE_MS
export const QUEUE_STUCK_MS = 30 * MINUTE_MS

/** So long after its start a process has noted what it worked on. */
export const QUIET_S = 600

/** How long one statement runs now, and the mean of one that is repeated. */
export const STATEMENT_LONG_S = 60
export const STATEMENT_STUCK_S = 600
export const STATEMENT_SLOW_MEAN_MS = 1_000

/** A backup is made each night: one was missed, two were. */
export const BACKUP_OLD_MS = 26 * HOUR_MS
export const BACKUP_MISSING_MS = 50 * HOUR_MS
/** `backup:follow` copies every ten seconds. */
export const ROUND_LATE_MS = 10 * MINUTE_MS
