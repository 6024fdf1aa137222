/**
 * The measured facts as text for Prometheus (exposition format 0.0.4). Labels name checks, versions
 * and disks; nothing of a person, a case or an organisation is in them.
 */
import { judgeService, WATCH_KEYS } from './judge-service'
import type { DiskFacts, ServiceFacts } from './service-facts'

type Value = readonly [labels: Readonly<Record<string, string>>, value: number]
type Metric = readonly [name: string, help: string, values: readonly Value[]]

const STATE_NUMBERS = { ok: 0, note: 1, bad: 2 } as const

const one = (value: number | null): readonly Value[] => (value === null ? [] : [[{}, value]])
const disk = (name: string, facts: DiskFacts): readonly Value[] =>
  typeof facts === 'string' ? [] : [[{ disk: name }, facts.freeBytes]]

function metricsOf(facts: ServiceFacts): readonly Metric[] {
  const { process, server, now, backup, lastAnchorAt, disks, jobs } = facts
  const ageOf = (at: Date | null | undefined) =>
    at ? (now.getTime() - at.getTime()) / 1_000 : null
  const states = judgeService(facts)
  const versions = {
    application: process.application,
    node: process.node,
    postgres: server.version.split(' ')[0] ?? '',
    schema: server.schema ?? '',
  }
  return [
    ['heyi_info', 'Versions in use.', [[versions, 1]]],
    [
      'heyi_check_state',
      'State of each check: 0 well, 1 to be looked at, 2 does not work.',
      WATCH_KEYS.map((check) => [{ check }, STATE_NUMBERS[states[check]]]),
    ],
    ['heyi_process_uptime_seconds', 'Since this process began.', one(process.uptimeSeconds)],
    ['heyi_process_memory_bytes', 'Resident memory of this process.', one(process.memoryBytes)],
    ['heyi_processes', 'Processes that have worked lately.', one(facts.processes)],
    ['heyi_database_bytes', 'Size of the database.', one(server.bytes)],
    ['heyi_database_connections', 'Connections in use.', one(server.connections)],
    ['heyi_database_connections_limit', 'Connections allowed.', one(server.mostConnections)],
    ['heyi_longest_statement_seconds', 'Running longest now.', one(server.longestSeconds)],
    [
      'heyi_slowest_statement_seconds',
      'Mean time of the slowest repeated statement.',
      one(server.slowest?.[0] ? server.slowest[0].meanMs / 1_000 : null),
    ],
    ['heyi_clock_apart_seconds', 'Database and program.', one(facts.clockApartMs / 1_000)],
    ['heyi_queue_waiting', 'Jobs that are due, counted to 10000.', one(server.queue.waiting)],
    ['heyi_queue_oldest_seconds', 'Oldest due job.', one(ageOf(server.queue.oldestAt) ?? 0)],
    ['heyi_queue_given_up', 'Jobs given up, counted to 10000.', one(server.queue.dead)],
    ['heyi_jobs_failed', 'Recurring jobs whose last run failed.', one(jobs.failed.length)],
    ['heyi_jobs_late', 'Recurring jobs that were not started.', one(jobs.late.length)],
    [
      'heyi_disk_free_bytes',
      'Free room.',
      [...disk('database', disks.database), ...disk('files', disks.files)],
    ],
    [
      'heyi_backup_age_seconds',
      'Since the last backup.',
      one(backup.is === 'kept' ? ageOf(backup.backup?.endedAt) : null),
    ],
    ['heyi_anchor_age_seconds', 'Since the chains were sealed.', one(ageOf(lastAnchorAt))],
    ['heyi_calendar_until_year', 'Last published year.', one(facts.calendar.until)],
  ]
}

const quoted = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

function writeValue(name: string, [labels, value]: Value): string {
  const written = Object.entries(labels).map(([key, text]) => `${key}="${quoted(text)}"`)
  return `${name}${written.length > 0 ? `{${written.join(',')}}` : ''} ${value}\n`
}

const write = ([name, help, values]: Metric) =>
  values.length === 0
    ? ''
    : `# HELP ${name} ${help}\n# TYPE ${name} gauge\n` +
      values.map((value) => writeValue(name, value)).join('')

const REACHED: Metric[0] = 'heyi_database_up'
const reached = (isUp: boolean) => write([REACHED, 'Whether it answers.', one(isUp ? 1 : 0)])

/** The text that Prometheus reads; `facts` null: the database did not answer. */
export const metricsText = (facts: ServiceFacts | null): string =>
  reached(facts !== null) + (facts ? metricsOf(facts).map(write).join('') : '')
