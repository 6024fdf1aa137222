import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { findLastAnchor } from '@/lib/data/stores/audit/anchor-store'
import { findLoadedYears } from '@/lib/data/stores/deadline/calendar-store'
import { countProcesses, findLastRuns } from '@/lib/data/stores/job/job-run-store'
import { isSchemaInPlace } from '@/lib/data/stores/system/schema-store'
import { readServerState } from '@/lib/data/stores/system/service-store'
import { findMissingYear } from '@/lib/domain/deadline/calendar-coverage'
import { judgeRuns, SCHEDULED_JOB_NAMES, STEADY_JOB_NAMES } from '@/lib/domain/jobs/recurring-jobs'
import { toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import type { ServiceFacts } from '@/lib/domain/watch/service-facts'
import { readBackupState } from '@/lib/platform/backup-state'
import { env } from '@/lib/platform/env'
import { readDisk, readProcess } from '@/lib/platform/machine'
import { mergeCalendar } from '@/lib/platform/published-calendar'

const JOBS = [...SCHEDULED_JOB_NAMES, ...STEADY_JOB_NAMES]
/** A process notes its steady jobs once a minute. */
const LATELY_MS = 5 * 60_000

/**
 * Measures the installation over the connection given: the system administrator's, or the
 * system's. Disks are waited for two seconds at most. null: not for this actor.
 */
export async function measureService(db: Db, clock: () => Date): Promise<ServiceFacts | null> {
  const before = clock()
  const state = await readServerState(db, before)
  const after = clock()
  if (state === null) return null
  const { server, nowMs, place } = state
  const settings = env()
  const now = after
  const calendar = mergeCalendar(await findLoadedYears(db))
  const today = toLocalDate(now)
  const runs = await findLastRuns(db, JOBS)
  const processes = await countProcesses(db, new Date(now.getTime() - LATELY_MS))
  const isBuilt = await isSchemaInPlace(db)
  const anchor = await findLastAnchor(db)
  const [databaseDisk, filesDisk, backup] = await Promise.all([
    place.isHere && place.folder ? readDisk(place.folder) : ('elsewhere' as const),
    settings.HEYI_S3_BUCKET ? ('elsewhere' as const) : readDisk(settings.HEYI_FILES_DIR),
    readBackupState(),
  ])
  return {
    now,
    process: readProcess(),
    processes,
    isSchemaInPlace: isBuilt,
    server,
    clockApartMs: Math.max(0, before.getTime() - nowMs, nowMs - after.getTime()),
    disks: { database: databaseDisk, files: filesDisk },
    backup,
    lastAnchorAt: anchor?.at ?? null,
    calendar: {
      missingYear: findMissingYear(calendar, today),
      thisYear: yearOf(today),
      until: Math.max(...calendar.years.keys()),
    },
    jobs: judgeRuns(runs, now),
  }
}

/** The same as the system, for commands and metrics. Throws where the database does not answer. */
export async function measureServiceAsSystem(clock: () => Date): Promise<ServiceFacts> {
  const facts = await asSystem('measure the installation', (db) => measureService(db, clock))
  if (facts === null) throw new Error('the system may not measure the installation')
  return facts
}
