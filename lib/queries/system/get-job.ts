import 'server-only'
import { z } from 'zod'
import { findRuns } from '@/lib/data/stores/job/job-run-store'
import { mayAct } from '@/lib/domain/access/policy'
import { SCHEDULED_JOB_NAMES, STEADY_JOB_NAMES } from '@/lib/domain/jobs/recurring-jobs'
import { SCHEDULED_JOB_WORDS, STEADY_JOB_WORDS } from '@/lib/labels/zh-CN/jobs'
import { defineQuery } from '../define-query'
import { presentRun, type RunView } from './present-run'

export type JobView = {
  readonly job: string
  readonly name: string
  readonly what: string
  readonly isScheduled: boolean
  readonly isOpen: boolean
  readonly runs: readonly RunView[]
}

const AT_MOST = 100
const WORDS = { ...SCHEDULED_JOB_WORDS, ...STEADY_JOB_WORDS }

/** 执行记录 of one recurring job, the newest first. */
export const getJob = defineQuery({
  act: 'system:read',
  input: z.strictObject({ job: z.enum([...SCHEDULED_JOB_NAMES, ...STEADY_JOB_NAMES]) }),
  load: async (db, { job }, { actor }) =>
    mayAct(actor, 'system:read', {}) ? findRuns(db, job, AT_MOST) : null,
  present: (runs, _context, { job }): JobView => ({
    job,
    ...WORDS[job],
    isScheduled: SCHEDULED_JOB_NAMES.some((name) => name === job),
    isOpen: runs.some(({ state }) => state === 'waiting' || state === 'running'),
    runs: runs.map(presentRun),
  }),
})
