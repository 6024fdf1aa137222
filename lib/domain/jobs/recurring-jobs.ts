/**
 * The recurring work of the installation (docs/decisions/0165-jobs-and-service-state.md). A
 * scheduled job is due a fixed time after its last start; a steady one looks for work all the time,
 * each process by itself. No article of law: how the installation is run.
 */

/** Minutes from one start to the next. */
export const SCHEDULED_JOBS = {
  seal_chains: 10,
  recount_clocks: 10,
  plan_warnings: 10,
  plan_escalations: 10,
  plan_confirmation_periods: 10,
  plan_meeting_reminders: 10,
  plan_hearing_reminders: 10,
  plan_invitation_reminders: 10,
  warn_roster: 10,
  plan_failed_notices: 10,
  plan_dossier_checks: 10,
  sweep_files: 1_440,
  merge_tallies: 1_440,
  clear_consultations: 1_440,
  clear_applications: 1_440,
  clear_referral_drafts: 1_440,
  clear_imports: 1_440,
  clear_job_runs: 1_440,
} as const
export type ScheduledJob = keyof typeof SCHEDULED_JOBS
export const SCHEDULED_JOB_NAMES = Object.keys(SCHEDULED_JOBS) as ScheduledJob[]

/** Seconds between two looks for work. */
export const STEADY_JOBS = {
  outbox: 2,
  deliveries: 2,
  changes: 2,
  dossiers: 2,
  dossier_checks: 2,
  destructions: 2,
  decline_notices: 2,
  court_papers: 2,
  supplementary: 2,
  recordings: 15,
  pictures: 15,
  volume_texts: 15,
  file_scans: 30,
  left_conferences: 30,
} as const
export type SteadyJob = keyof typeof STEADY_JOBS
export const STEADY_JOB_NAMES = Object.keys(STEADY_JOBS) as SteadyJob[]

/** `lost`: the process ended before the run did. */
export const RUN_STATES = ['waiting', 'running', 'done', 'failed', 'lost'] as const
export type RunState = (typeof RUN_STATES)[number]

const MINUTE_MS = 60_000
const DAY_MS = 1_440 * MINUTE_MS

/** How often the schedule is looked at; what failed is tried again after as long. */
export const LOOK_EVERY_MINUTES = 10
/** Timers are not exact: a job is due a little before its time rather than a look later. */
const EARLY_MS = 30_000

export type LastRun = { readonly startedAt: Date; readonly state: RunState }

/** When a scheduled job is due; null: at the next look, because it has never run. */
export function nextRunAt(job: ScheduledJob, last: LastRun | null): Date | null {
  if (last === null) return null
  const hasFailed = last.state === 'failed' || last.state === 'lost'
  const minutes = hasFailed
    ? Math.min(LOOK_EVERY_MINUTES, SCHEDULED_JOBS[job])
    : SCHEDULED_JOBS[job]
  return new Date(last.startedAt.getTime() + minutes * MINUTE_MS)
}

/** Is a scheduled job to be started at this look? */
export function isRunDue(job: ScheduledJob, last: LastRun | null, now: Date): boolean {
  const next = nextRunAt(job, last)
  return next === null || now.getTime() >= next.getTime() - EARLY_MS
}

/** A scheduled job that is so late that the server has not looked: two looks were missed. */
export function isRunLate(job: ScheduledJob, last: LastRun | null, now: Date): boolean {
  const next = nextRunAt(job, last)
  return next !== null && now.getTime() > next.getTime() + 2 * LOOK_EVERY_MINUTES * MINUTE_MS
}

/** A run keeps its lease for so long without renewing it. */
export const RUN_LEASE_MS = 5 * MINUTE_MS
export const RUN_LEASE_RENEWED_MS = MINUTE_MS

/** A steady job writes what it did at most so often, unless its result changes. */
export const STEADY_NOTED_MS = MINUTE_MS
/** One row has the rounds of a process with one result, of an hour at most. */
export const STEADY_ROW_MS = 60 * MINUTE_MS
/** So long after its last note a steady job has come to nothing in any process. */
const STEADY_STILL_MS = 30 * MINUTE_MS

export const isSteadyStill = (endedAt: Date, now: Date): boolean =>
  now.getTime() - endedAt.getTime() > STEADY_STILL_MS

/** Runs that went well are kept for a week, the others for 90 days. */
export const KEPT_DAYS = { done: 7, other: 90 } as const

/** Before which moment runs are removed, by their result. */
export function removedBefore(now: Date): { readonly done: Date; readonly other: Date } {
  return {
    done: new Date(now.getTime() - KEPT_DAYS.done * DAY_MS),
    other: new Date(now.getTime() - KEPT_DAYS.other * DAY_MS),
  }
}

type Run = {
  readonly job: string
  readonly state: RunState
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
}

/** Of the last runs, one of each job: which failed, and which jobs no process works on any more. */
export function judgeRuns(
  runs: readonly Run[],
  now: Date,
): { readonly failed: readonly string[]; readonly late: readonly string[] } {
  const of = (job: string) => runs.find((run) => run.job === job)
  const jobs = [...SCHEDULED_JOB_NAMES, ...STEADY_JOB_NAMES]
  const lateScheduled = SCHEDULED_JOB_NAMES.filter((job) => {
    const run = of(job)
    if (!run || run.state === 'running') return false
    return isRunLate(job, { state: run.state, startedAt: run.startedAt ?? run.createdAt }, now)
  })
  const stillSteady = STEADY_JOB_NAMES.filter((job) => {
    const run = of(job)
    return run?.endedAt ? isSteadyStill(run.endedAt, now) : false
  })
  return {
    failed: jobs.filter((job) => ['failed', 'lost'].includes(of(job)?.state ?? 'done')),
    late: [...lateScheduled, ...stillSteady],
  }
}
