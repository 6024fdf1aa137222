import 'server-only'
import { JOB_SHAPES, type JobKind, type JobPayload } from '@/lib/domain/jobs/jobs'
import { MOST_ATTEMPTS, nextAttemptAt } from '@/lib/domain/jobs/retry'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

// The outbox: jobs are written in the transaction of the act that needs them, and each is worked on
// by one process at a time (FOR UPDATE SKIP LOCKED). ADR 0054.

export type NewJob<K extends JobKind> = {
  readonly kind: K
  readonly payload: JobPayload<K>
  /** The job runs at this moment or soon after. */
  readonly runAt: Date
  /** Of several jobs with one key the first counts. */
  readonly key?: string
  /** Id of the account whose act this follows; absent: the system. */
  readonly by?: string
}

/**
 * Writes a job in the caller's transaction: it exists if and only if the transaction is committed.
 * A user's act may write the kinds `notice`, `callback`, `delivery`, `talk`, `performance`,
 * `dossier`, `decline_notice`, `party_news`, `choice` and `destruction`, under its own name only.
 */
export async function enqueue<K extends JobKind>(
  db: Db,
  { kind, payload, runAt, key, by }: NewJob<K>,
): Promise<void> {
  const text = JSON.stringify(JOB_SHAPES[kind].parse(payload))
  // ON CONFLICT without a target: naming one would need the right to read the table.
  await db.$executeRaw`
    INSERT INTO outbox (kind, key, payload, enqueued_by, run_at)
    VALUES (${kind}, ${key ?? null}, ${text}::jsonb, ${by ?? null}::uuid, ${runAt})
    ON CONFLICT DO NOTHING`
}

export type OutboxJob<K extends JobKind = JobKind> = {
  readonly id: bigint
  readonly kind: K
  readonly payload: unknown
  /** How many attempts have failed. */
  readonly attempts: number
}

const o = columnsOf('outbox', 'o')
const JOB = select({ id: o.id, kind: o.kind, payload: o.payload, attempts: o.attempts })

/**
 * The job of these kinds that has waited longest, locked until the transaction ends; null: none is
 * due that no other process works on. A process that dies gives its lock back, and the job is due
 * again at once.
 */
export async function takeDueJob<K extends JobKind>(
  db: Db,
  at: Date,
  kinds: readonly K[],
): Promise<OutboxJob<K> | null> {
  const row = await readRow(
    db,
    JOB,
    Prisma.sql`FROM outbox o WHERE ${o.state} = 'waiting' AND ${o.run_at} <= ${at}
        AND ${o.kind} IN ${enumListLiteral(kinds)}
      ORDER BY ${o.run_at}, ${o.id} LIMIT 1 FOR UPDATE SKIP LOCKED`,
  )
  return row && { ...row, kind: parseStoredEnum(kinds, row.kind, 'outbox.kind') }
}

/** The job is done, in the transaction that did it. */
export async function finishJob(db: Db, { id, attempts }: OutboxJob, at: Date): Promise<void> {
  await db.outboxJob.update({
    where: { id },
    data: { state: 'done', doneAt: at, attempts: attempts + 1, error: null },
    select: { id: true },
  })
}

/**
 * The job failed: it runs again later, or is dead after the last attempt. Nothing changes where
 * another process has worked on it meanwhile.
 * @returns whether it is dead
 */
export async function failJob(db: Db, job: OutboxJob, reason: string, at: Date): Promise<boolean> {
  return endAttempt(db, job, job.attempts + 1, reason, at)
}

/** As `failJob`, of a job under a lease: its attempt was counted when it was leased. */
export async function failLease(
  db: Db,
  job: OutboxJob,
  reason: string,
  at: Date,
): Promise<boolean> {
  return endAttempt(db, job, job.attempts, reason, at)
}

async function endAttempt(
  db: Db,
  { id, attempts }: OutboxJob,
  failed: number,
  reason: string,
  at: Date,
): Promise<boolean> {
  const next = nextAttemptAt(failed, at, Math.random())
  await db.outboxJob.updateMany({
    where: { id, state: 'waiting', attempts },
    data: {
      attempts: failed,
      error: reason.slice(0, 500),
      ...(next ? { runAt: next } : { state: 'dead' }),
    },
  })
  return next === null
}

/**
 * Ends a job whose last lease ran out: what it does ends its process, so that none of its attempts
 * was reported. Without this it would be tried for ever.
 * @returns whether it is dead
 */
export async function endIfExhausted(db: Db, job: OutboxJob): Promise<boolean> {
  if (job.attempts < MOST_ATTEMPTS) return false
  await db.outboxJob.updateMany({
    where: { id: job.id, state: 'waiting' },
    data: { state: 'dead', error: 'LeaseRanOut' },
  })
  return true
}

/**
 * Leases a job that was taken, for a call outside of any transaction: until then no other process
 * takes it, and a process that dies gives it back at that moment. Each lease has a number
 * (`attempts`), so that one who lost it changes nothing any more.
 */
export async function leaseJob<K extends JobKind>(
  db: Db,
  job: OutboxJob<K>,
  until: Date,
): Promise<OutboxJob<K>> {
  const attempts = job.attempts + 1
  await db.outboxJob.update({
    where: { id: job.id },
    data: { attempts, runAt: until },
    select: { id: true },
  })
  return { ...job, attempts }
}

/**
 * Ends a lease: the job is done, or runs again at `runAt`.
 * @returns false where the lease is another's by now; then nothing changes
 */
export async function endLease(
  db: Db,
  { id, attempts }: OutboxJob,
  at: Date,
  runAt: Date | null,
): Promise<boolean> {
  const { count } = await db.outboxJob.updateMany({
    where: { id, state: 'waiting', attempts },
    data: runAt ? { runAt } : { state: 'done', doneAt: at },
  })
  return count === 1
}

/**
 * Prolongs a lease that is still held.
 * @returns false where it is another's by now
 */
export async function renewLease(
  db: Db,
  { id, attempts }: OutboxJob,
  until: Date,
): Promise<boolean> {
  const { count } = await db.outboxJob.updateMany({
    where: { id, state: 'waiting', attempts },
    data: { runAt: until },
  })
  return count === 1
}
