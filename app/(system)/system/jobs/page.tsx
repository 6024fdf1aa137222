import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { JOBS } from '@/lib/labels/zh-CN/jobs'
import { listJobs } from '@/lib/queries/system/list-jobs'
import { FollowRuns } from './_components/follow-runs'
import { JobTables } from './_components/job-tables'

export const metadata: Metadata = { title: JOBS.title }

/**
 * 定时任务: every recurring job. Not a ListPage: a complete table, with nothing to search or page.
 */
export default async function JobsPage() {
  const view = await orNotFound(listJobs(await requireActor(), {}))
  return (
    <>
      <PageHeader title={JOBS.title} subtitle={JOBS.subtitle} />
      {view.scheduled.some(({ isOpen }) => isOpen) ? <FollowRuns /> : null}
      <JobTables view={view} />
    </>
  )
}
