'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { JOBS, SCHEDULED_JOB_WORDS } from '@/lib/labels/zh-CN/jobs'
import { runJob } from '@/lib/use-cases/job/run-job'

export const runJobAction = defineAction(runJob, {
  done: ({ job }) => ({
    message: JOBS.done(SCHEDULED_JOB_WORDS[job].name),
    refresh: '/system/jobs',
  }),
})
