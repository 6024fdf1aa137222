/** What was measured of an installation. No one's data: numbers, versions, moments. */

export type Disk = { readonly freeBytes: number; readonly freeInodes: number | null }
/**
 * `elsewhere`: on another machine or in a bucket, where this program cannot measure; `unknown`: it
 * did not answer.
 */
export type DiskFacts = Disk | 'elsewhere' | 'unknown'

export type SlowStatement = {
  /** With placeholders for constants, cut. */
  readonly text: string
  readonly calls: number
  readonly meanMs: number
  readonly longestMs: number
}

export type DatabaseServer = {
  readonly version: string
  readonly major: number
  /** The last migration that was applied. */
  readonly schema: string | null
  readonly bytes: number
  readonly connections: number
  readonly mostConnections: number
  /** The statement that runs longest now; 0: none does; null: the owner may not see. */
  readonly longestSeconds: number | null
  readonly queue: {
    /** Due and not worked on; counted to 10,000. */
    readonly waiting: number
    readonly oldestAt: Date | null
    /** Given up, for a person to look at. */
    readonly dead: number
  }
  /** The slowest first; null: pg_stat_statements is not installed. */
  readonly slowest: readonly SlowStatement[] | null
}

export type BackupFacts =
  | { readonly is: 'not_set_up' | 'unreadable' | 'never' }
  | {
      readonly is: 'kept'
      readonly backup?: { readonly endedAt: Date } | undefined
      readonly roundAt?: Date | undefined
      readonly problem?: { readonly at: Date; readonly words: string } | null | undefined
    }

export type ProcessFacts = {
  readonly application: string
  readonly node: string
  readonly port: string
  readonly uptimeSeconds: number
  readonly memoryBytes: number
}

export type JobFacts = {
  /** Jobs whose last run failed, or whose process ended. */
  readonly failed: readonly string[]
  /** Jobs that no process has started for long. */
  readonly late: readonly string[]
}

export type ServiceFacts = {
  readonly now: Date
  readonly process: ProcessFacts
  /** Processes that have worked on recurring jobs within the last minutes. */
  readonly processes: number
  readonly isSchemaInPlace: boolean
  readonly server: DatabaseServer
  /** How far the database's clock is outside the time in which it was read; 0: not at all. */
  readonly clockApartMs: number
  readonly disks: { readonly database: DiskFacts; readonly files: DiskFacts }
  readonly backup: BackupFacts
  readonly lastAnchorAt: Date | null
  readonly calendar: {
    readonly missingYear: number | null
    readonly thisYear: number
    readonly until: number
  }
  readonly jobs: JobFacts
}
