import 'server-only'
import { asSystem } from '@/lib/data/door'
import {
  endLostRuns,
  endRun,
  findLastRuns,
  lockSchedule,
  renewRun,
  startRequestedRun,
  startRun,
  type RunResult,
} from '@/lib/data/stores/job/job-run-store'
import {
  isRunDue,
  RUN_LEASE_MS,
  RUN_LEASE_RENEWED_MS,
  SCHEDULED_JOB_NAMES,
  type ScheduledJob,
} from '@/lib/domain/jobs/recurring-jobs'
import { isEnding } from '@/lib/platform/ending'
import { newId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { processName } from '@/lib/platform/machine'

/** What each scheduled job does, and how many things it worked on where it counts them. */
export type ScheduledWork = Readonly<
  Record<ScheduledJob, (at: Date, isByHand: boolean) => Promise<number | void>>
>

const leaseFrom = (at: Date) => new Date(at.getTime() + RUN_LEASE_MS)

/**
 * Starts the scheduled jobs that are due, one after another. Several processes may do so at once:
 * the database has one open run of a job at most.
 * @returns the jobs that ran
 */
export async function workSchedule(
  clock: () => Date,
  work: ScheduledWork,
): Promise<readonly ScheduledJob[]> {
  const ran: ScheduledJob[] = []
  for (const job of SCHEDULED_JOB_NAMES) {
    if (isEnding()) break
    const id = newId()
    const at = clock()
    const isStarted = await asSystem('start a scheduled job', async (db) => {
      await lockSchedule(db)
      await endLostRuns(db, at)
      const [last] = await findLastRuns(db, [job])
      const previous = last && { startedAt: last.startedAt ?? last.createdAt, state: last.state }
      if (!isRunDue(job, previous ?? null, at)) return false
      const run = { id, job, at, leasedUntil: leaseFrom(at), process: processName() }
      return startRun(db, run)
    })
    if (!isStarted) continue
    await perform(id, job, false, clock, work)
    ran.push(job)
  }
  return ran
}

/**
 * Does the runs that administrators requested, until none waits.
 * @returns how many
 */
export async function workRequestedRuns(clock: () => Date, work: ScheduledWork): Promise<number> {
  for (let count = 0; ; count += 1) {
    if (isEnding()) return count
    const run = await asSystem('take a requested run', async (db) => {
      const at = clock()
      await endLostRuns(db, at)
      return startRequestedRun(db, { at, leasedUntil: leaseFrom(at), process: processName() })
    })
    if (run === null) return count
    // Of a version of the program that has it; this one cannot do it.
    const job = SCHEDULED_JOB_NAMES.find((name) => name === run.job)
    if (job) await perform(run.id, job, true, clock, work)
    else await end(run.id, { state: 'failed', error: 'UnknownJob' }, clock)
  }
}

async function perform(
  id: string,
  job: ScheduledJob,
  isByHand: boolean,
  clock: () => Date,
  work: ScheduledWork,
): Promise<void> {
  const renewal = setInterval(() => {
    asSystem('renew a run', (db) => renewRun(db, id, leaseFrom(clock()))).catch((error) =>
      log.warn('a run not renewed', errorFields(error)),
    )
  }, RUN_LEASE_RENEWED_MS).unref()
  let result: RunResult
  try {
    const worked = (await work[job](clock(), isByHand)) ?? null
    if (worked) log.info('scheduled job done', { act: job, count: worked })
    result = { state: 'done', worked }
  } catch (error) {
    const fields = errorFields(error)
    log.error('scheduled job failed', { act: job, ...fields })
    result = { state: 'failed', error: errorWords(fields) }
  } finally {
    clearInterval(renewal)
  }
  await end(id, result, clock)
}

const end = (id: string, result: RunResult, clock: () => Date) =>
  asSystem('end a run', (db) => endRun(db, id, result, clock()))

/** Without the message: those of drivers quote values. */
export function errorWords({ errorName, code }: ReturnType<typeof errorFields>): string {
  return [errorName, code].filter(Boolean).join(' ').slice(0, 200) || 'Error'
}
