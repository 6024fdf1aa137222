import 'server-only'
import { z } from 'zod'
import { findLastRuns, type JobRun } from '@/lib/data/stores/job/job-run-store'
import { mayAct } from '@/lib/domain/access/policy'
import {
  nextRunAt,
  SCHEDULED_JOB_NAMES,
  SCHEDULED_JOBS,
  STEADY_JOB_NAMES,
  STEADY_JOBS,
  type ScheduledJob,
} from '@/lib/domain/jobs/recurring-jobs'
import { JOBS, SCHEDULED_JOB_WORDS, STEADY_JOB_WORDS } from '@/lib/labels/zh-CN/jobs'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { presentRun, type RunView } from './present-run'

export type JobRow = {
  readonly job: string
  readonly name: string
  readonly what: string
  readonly every: string
  readonly last: RunView | null
  /** Of a steady job: how many rounds with this result. */
  readonly rounds: string | null
  readonly next: string | null
  readonly isOpen: boolean
}

export type JobsView = { readonly scheduled: readonly JobRow[]; readonly steady: readonly JobRow[] }

/** 定时任务: every recurring job with its last run and its next. */
export const listJobs = defineQuery({
  act: 'system:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) =>
    mayAct(actor, 'system:read', {})
      ? findLastRuns(db, [...SCHEDULED_JOB_NAMES, ...STEADY_JOB_NAMES])
      : null,
  present: (runs, { now }): JobsView => {
    const of = (job: string) => runs.find((run) => run.job === job) ?? null
    return {
      scheduled: SCHEDULED_JOB_NAMES.map((job): JobRow => {
        const run = of(job)
        const isOpen = run?.state === 'waiting' || run?.state === 'running'
        return {
          job,
          ...SCHEDULED_JOB_WORDS[job],
          every: JOBS.every(SCHEDULED_JOBS[job]),
          last: run && presentRun(run),
          rounds: null,
          next: isOpen ? JOBS.afterThis : nextInWords(job, run, now),
          isOpen,
        }
      }),
      steady: STEADY_JOB_NAMES.map((job): JobRow => {
        const run = of(job)
        return {
          job,
          ...STEADY_JOB_WORDS[job],
          every: JOBS.everySeconds(STEADY_JOBS[job]),
          // The end of the rounds is when the job last looked for work.
          last: run && { ...presentRun(run), at: stamp(run.endedAt ?? run.createdAt) },
          rounds: run && JOBS.rounds(run.rounds),
          next: null,
          isOpen: false,
        }
      }),
    }
  },
})

function nextInWords(job: ScheduledJob, run: JobRun | null, now: Date): string {
  const next = nextRunAt(
    job,
    run && { startedAt: run.startedAt ?? run.createdAt, state: run.state },
  )
  return next === null || next <= now ? JOBS.soon : stamp(next)
}
