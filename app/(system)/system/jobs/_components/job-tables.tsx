import { DataTable, type Column } from '@/components/list/data-table'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { JOBS } from '@/lib/labels/zh-CN/jobs'
import type { JobRow, JobsView } from '@/lib/queries/system/list-jobs'
import type { RunView } from '@/lib/queries/system/present-run'
import { RunButton } from './run-button'

const { columns } = JOBS
const none = <span className="text-ink-3">—</span>

const NAME: Column<JobRow> = {
  key: 'name',
  header: columns.name,
  card: 'title',
  className: 'wrap sm:min-w-[15em]',
  cell: ({ job, name, what }) => (
    <span className="block">
      <SoftLink
        href={`/system/jobs/${job}`}
        className="rounded-sm font-medium text-court hover:underline"
      >
        {name}
      </SoftLink>
      <span className="block text-sm font-normal text-ink-3">{what}</span>
    </span>
  ),
}
const EVERY: Column<JobRow> = {
  key: 'every',
  header: columns.every,
  card: 'none',
  cell: ({ every }) => every,
}
const LAST: Column<JobRow> = {
  key: 'last',
  header: columns.last,
  cell: ({ last }) => last?.at ?? <span className="text-ink-3">{JOBS.never}</span>,
}

/** State of a run, and what was done or why not. */
export function RunResult({ run }: { run: Pick<RunView, 'tone' | 'state' | 'detail'> }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Chip tone={run.tone}>{run.state}</Chip>
      {run.detail ? <span className="text-sm text-ink-2">{run.detail}</span> : null}
    </span>
  )
}

const RESULT: Column<JobRow> = {
  key: 'result',
  header: columns.result,
  className: 'wrap sm:min-w-[9em]',
  cell: ({ last }) => (last ? <RunResult run={last} /> : none),
}

const SCHEDULED: readonly Column<JobRow>[] = [
  NAME,
  EVERY,
  LAST,
  {
    key: 'duration',
    header: columns.duration,
    card: 'none',
    cell: ({ last }) => last?.duration ?? none,
  },
  RESULT,
  { key: 'next', header: columns.next, cell: ({ next }) => next },
  {
    key: 'acts',
    header: columns.acts,
    card: 'foot',
    sticky: 'end',
    isFixed: true,
    cell: ({ job, name, what, isOpen }) =>
      isOpen ? (
        <span className="text-ink-3">{JOBS.states.running}</span>
      ) : (
        <span className="-ml-px inline-flex phone:-ml-[5px]">
          <RunButton job={job} name={name} what={what} isLink />
        </span>
      ),
  },
]

const STEADY: readonly Column<JobRow>[] = [
  NAME,
  EVERY,
  LAST,
  {
    key: 'rounds',
    header: columns.rounds,
    card: 'none',
    cell: ({ rounds }) => rounds ?? none,
  },
  RESULT,
]

/** The scheduled jobs, and those that look for work all the time. */
export function JobTables({ view }: { view: JobsView }) {
  const table = { rowKey: ({ job }: JobRow) => job, isStacked: true, isWhole: true }
  return (
    <div className="flex flex-col gap-4">
      <Card title={JOBS.scheduled} flush>
        <DataTable caption={JOBS.scheduled} columns={SCHEDULED} rows={view.scheduled} {...table} />
      </Card>
      <Card title={JOBS.steady} aside={JOBS.steadyNote} flush>
        <DataTable caption={JOBS.steady} columns={STEADY} rows={view.steady} {...table} />
      </Card>
    </div>
  )
}
