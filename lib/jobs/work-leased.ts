import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import {
  endIfExhausted,
  failLease,
  leaseJob,
  takeDueJob,
  type OutboxJob,
} from '@/lib/data/stores/outbox/outbox-store'
import { JOB_SHAPES, type JobKind, type JobPayload } from '@/lib/domain/jobs/jobs'
import { isEnding } from '@/lib/platform/ending'
import { errorFields, log } from '@/lib/platform/logger'

type LeasedWork<K extends JobKind> = {
  readonly kind: K
  /** Longer than the work on any one of them takes. */
  readonly leaseMs: number
  /** What is worked on, for the log: “check of a dossier”. */
  readonly what: string
  /** Does one of them, outside of any transaction, and records it in one of its own. */
  readonly work: (job: OutboxJob<K>, payload: JobPayload<K>) => Promise<void>
}

/**
 * Works on the jobs of one kind that are due until there are none, or this process ends: each is
 * leased in one transaction, and what fails is tried again later. Several processes may do so at
 * once.
 * @param clock read again for each: the work takes time
 * @returns how many were tried
 */
export async function workLeased<K extends JobKind>(
  { kind, leaseMs, what, work }: LeasedWork<K>,
  clock: () => Date,
): Promise<number> {
  for (let count = 0; ; count += 1) {
    if (isEnding()) return count
    const job = await asSystem(`lease a ${what}`, (db) =>
      leaseNext(db, kind, leaseMs, what, clock()),
    )
    if (job === null) return count
    if (job === 'given_up') continue
    try {
      await work(job, JOB_SHAPES[kind].parse(job.payload) as JobPayload<K>)
    } catch (error) {
      const { errorName, code, stack } = errorFields(error)
      log.error(`a ${what} failed`, { row: String(job.id), errorName, code, stack })
      const reason = [errorName, code].filter(Boolean).join(' ')
      await asSystem(`note that a ${what} failed`, (db) => failLease(db, job, reason, clock()))
    }
  }
}

async function leaseNext<K extends JobKind>(
  db: Db,
  kind: K,
  leaseMs: number,
  what: string,
  at: Date,
): Promise<OutboxJob<K> | 'given_up' | null> {
  const taken = await takeDueJob(db, at, [kind])
  if (taken === null) return null
  if (await endIfExhausted(db, taken)) {
    log.error(`a ${what} is given up: it ended its process`, { row: String(taken.id) })
    return 'given_up'
  }
  return leaseJob(db, taken, new Date(at.getTime() + leaseMs))
}
