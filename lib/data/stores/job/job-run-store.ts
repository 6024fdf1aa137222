import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  RUN_STATES,
  type RunState,
  type ScheduledJob,
  type SteadyJob,
} from '@/lib/domain/jobs/recurring-jobs'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// 定时任务: the runs of recurring jobs (docs/decisions/0165-jobs-and-service-state.md).

export type RecurringJob = ScheduledJob | SteadyJob

export type JobRun = {
  readonly id: string
  readonly job: string
  readonly state: RunState
  /** Who started it by hand; null: the schedule. */
  readonly requestedByName: string | null
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly process: string | null
  readonly rounds: number
  readonly worked: number | null
  /** Name and code of the error. */
  readonly error: string | null
}

const r = columnsOf('job_runs', 'r')
const RUN = select({
  id: r.id,
  job: r.job,
  state: r.state,
  requestedByName: r.requested_by_name,
  createdAt: r.created_at,
  startedAt: r.started_at,
  endedAt: r.ended_at,
  process: r.process,
  rounds: r.rounds,
  worked: r.worked,
  error: r.error,
})

const toRun = <Row extends { readonly state: string }>(row: Row) => ({
  ...row,
  state: parseStoredEnum(RUN_STATES, row.state, 'job_runs.state'),
})

/** The latest runs of a job, so many at most, the newest first. */
export async function findRuns(db: Db, job: RecurringJob, atMost: number): Promise<JobRun[]> {
  const rows = await readRows(
    db,
    RUN,
    Prisma.sql`FROM job_runs r WHERE ${r.job} = ${job}
      ORDER BY ${r.created_at} DESC, ${r.id} DESC ${limitLiteral(atMost)}`,
  )
  return rows.map(toRun)
}

/** The latest run of each job that has one. */
export async function findLastRuns(db: Db, jobs: readonly RecurringJob[]): Promise<JobRun[]> {
  const rows = await readRows(
    db,
    RUN,
    Prisma.sql`FROM unnest(${[...jobs]}::text[]) AS wanted (job) CROSS JOIN LATERAL (
      SELECT * FROM job_runs w WHERE w.job = wanted.job
      ORDER BY w.created_at DESC, w.id DESC LIMIT 1) AS r`,
  )
  return rows.map(toRun)
}

/** The run of a job that waits or runs, null where there is none. */
export async function findOpenRun(db: Db, job: ScheduledJob): Promise<JobRun | null> {
  const [row] = await readRows(
    db,
    RUN,
    Prisma.sql`FROM job_runs r
      WHERE ${r.job} = ${job} AND ${r.state} IN ('waiting', 'running')`,
  )
  return row ? toRun(row) : null
}

/** Processes that noted something since, each once. */
export async function countProcesses(db: Db, since: Date): Promise<number> {
  return readValue(
    db,
    expression<number>(Prisma.sql`count(DISTINCT r.process)::int`),
    Prisma.sql`FROM job_runs r WHERE ${r.created_at} > ${new Date(since.getTime() - 7_200_000)}
      AND (${r.ended_at} > ${since} OR ${r.state} = 'running')`,
  )
}

/**
 * Requests a run in the name of the actor. @returns false where one waits or runs already; then
 * nothing is written
 */
export async function requestRun(
  db: Db,
  { actor }: Grant<'job:run'>,
  run: { readonly id: string; readonly job: ScheduledJob },
  at: Date,
): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO job_runs (id, job, state, requested_by, requested_by_name, created_at)
    VALUES (${run.id}::uuid, ${run.job}, 'waiting', ${actor.id}::uuid, ${actor.name}, ${at})
    ON CONFLICT DO NOTHING`
  return count === 1
}

/** Runs whose process no longer answers for them are lost: their jobs may be started again. */
export async function endLostRuns(db: Db, at: Date): Promise<void> {
  await db.jobRun.updateMany({
    where: { state: 'running', leasedUntil: { lt: at } },
    data: { state: 'lost', endedAt: at },
  })
}

type Started = {
  readonly id: string
  readonly job: ScheduledJob
  readonly at: Date
  readonly leasedUntil: Date
  readonly process: string
}

/**
 * Until the transaction ends no other one decides whether a scheduled job is due: it would judge by
 * a run that has begun and ended meanwhile.
 */
export async function lockSchedule(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('schedule of jobs', 0))`
}

/** Begins a run by the schedule. @returns false where one waits or runs already */
export async function startRun(
  db: Db,
  { id, job, at, leasedUntil, process }: Started,
): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO job_runs (id, job, state, created_at, started_at, leased_until, process)
    VALUES (${id}::uuid, ${job}, 'running', ${at}, ${at}, ${leasedUntil}, ${process})
    ON CONFLICT DO NOTHING`
  return count === 1
}

/** Takes the run that has waited longest and begins it; null: none waits. */
export async function startRequestedRun(
  db: Db,
  { at, leasedUntil, process }: Omit<Started, 'id' | 'job'>,
): Promise<{ readonly id: string; readonly job: string } | null> {
  const [row] = await readRows(
    db,
    select({ id: r.id, job: r.job }),
    Prisma.sql`FROM job_runs r WHERE ${r.state} = 'waiting'
      ORDER BY ${r.created_at}, ${r.id} LIMIT 1 FOR UPDATE SKIP LOCKED`,
  )
  if (!row) return null
  await db.jobRun.update({
    where: { id: row.id },
    data: { state: 'running', startedAt: at, leasedUntil, process },
    select: { id: true },
  })
  return row
}

/** The process still works on it. */
export async function renewRun(db: Db, id: string, leasedUntil: Date): Promise<void> {
  await db.jobRun.updateMany({ where: { id, state: 'running' }, data: { leasedUntil } })
}

export type RunResult =
  | { readonly state: 'done'; readonly worked: number | null }
  | { readonly state: 'failed'; readonly error: string }

/** Ends a run, unless it was taken for lost meanwhile. */
export async function endRun(db: Db, id: string, result: RunResult, at: Date): Promise<void> {
  await db.jobRun.updateMany({ where: { id, state: 'running' }, data: { ...result, endedAt: at } })
}

type SteadyRow = {
  readonly id: string
  readonly job: SteadyJob
  readonly state: 'done' | 'failed'
  readonly startedAt: Date
  readonly endedAt: Date
  readonly rounds: number
  readonly worked: number | null
  readonly error: string | null
  readonly process: string
}

/** Writes the rounds of a steady job, or how far they have come. */
export async function saveSteadyRow(db: Db, { id, ...row }: SteadyRow): Promise<void> {
  const { endedAt, rounds, worked } = row
  await db.jobRun.upsert({
    where: { id },
    create: { id, ...row, createdAt: row.startedAt },
    update: { endedAt, rounds, worked },
    select: { id: true },
  })
}

/** Removes runs that ended before these moments. @returns how many */
export async function removeRuns(
  db: Db,
  { done, other }: { readonly done: Date; readonly other: Date },
): Promise<number> {
  const { count } = await db.jobRun.deleteMany({
    where: {
      OR: [
        { state: 'done', createdAt: { lt: done } },
        { state: { in: ['failed', 'lost'] }, createdAt: { lt: other } },
      ],
    },
  })
  return count
}
