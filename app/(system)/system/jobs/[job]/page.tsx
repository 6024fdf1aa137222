import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { DataTable, type Column } from '@/components/list/data-table'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { JOBS } from '@/lib/labels/zh-CN/jobs'
import { getJob } from '@/lib/queries/system/get-job'
import type { RunView } from '@/lib/queries/system/present-run'
import { FollowRuns } from '../_components/follow-runs'
import { RunResult } from '../_components/job-tables'
import { RunButton } from '../_components/run-button'

export const metadata: Metadata = { title: JOBS.history }

const { columns } = JOBS

const COLUMNS: readonly Column<RunView>[] = [
  { key: 'at', header: columns.started, card: 'title', cell: ({ at }) => at },
  { key: 'duration', header: columns.duration, cell: ({ duration }) => duration ?? '—' },
  {
    key: 'result',
    header: columns.result,
    className: 'wrap sm:min-w-[12em]',
    cell: (run) => <RunResult run={run} />,
  },
  { key: 'by', header: columns.by, cell: ({ by }) => by },
  { key: 'process', header: columns.process, cell: ({ process }) => process ?? '—' },
]

/** 执行记录 of one recurring job. */
export default async function JobPage({ params }: { params: Promise<{ job: string }> }) {
  const { job } = await params
  const view = await orNotFound(getJob(await requireActor(), { job }))
  return (
    <>
      <PageHeader
        title={JOBS.historyOf(view.name)}
        subtitle={view.what}
        trail={
          <Breadcrumb
            items={[{ label: JOBS.title, href: '/system/jobs' }, { label: JOBS.history }]}
          />
        }
        actions={
          view.isScheduled && !view.isOpen ? (
            <RunButton job={view.job} name={view.name} what={view.what} />
          ) : null
        }
      />
      {view.isOpen ? <FollowRuns /> : null}
      <Card title={JOBS.history} aside={JOBS.historyNote(view.runs.length)} flush>
        <DataTable
          caption={JOBS.historyOf(view.name)}
          columns={COLUMNS}
          rows={view.runs}
          rowKey={({ id }) => id}
          empty={<EmptyState title={JOBS.noHistory}>{JOBS.noHistoryText}</EmptyState>}
          isStacked
        />
      </Card>
    </>
  )
}
