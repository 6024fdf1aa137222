import type { ServiceFacts } from '@/lib/domain/watch/service-facts'

export const MEASURED_AT = new Date('2026-11-30T08:00:00Z')
export const measuredAgo = (minutes: number) => new Date(MEASURED_AT.getTime() - minutes * 60_000)

const GIB = 1024 ** 3

/** An installation in which everything is well. */
export const SOUND_SERVICE: ServiceFacts = {
  now: MEASURED_AT,
  process: {
    application: '0.1.0',
    node: '24.1.0',
    port: '3000',
    uptimeSeconds: 7_200,
    memoryBytes: GIB / 4,
  },
  processes: 2,
  isSchemaInPlace: true,
  server: {
    version: '17.2 (Debian)',
    major: 17,
    schema: '0168_job_runs',
    bytes: 3 * GIB,
    connections: 20,
    mostConnections: 100,
    longestSeconds: 0.2,
    queue: { waiting: 0, oldestAt: null, dead: 0 },
    slowest: [{ text: 'SELECT $1', calls: 9, meanMs: 12, longestMs: 40 }],
  },
  clockApartMs: 0,
  disks: {
    database: { freeBytes: 50 * GIB, freeInodes: 90_000 },
    files: { freeBytes: 50 * GIB, freeInodes: null },
  },
  backup: { is: 'kept', backup: { endedAt: measuredAgo(300) }, roundAt: measuredAgo(0.5) },
  lastAnchorAt: measuredAgo(20),
  calendar: { missingYear: null, thisYear: 2026, until: 2027 },
  jobs: { failed: [], late: [] },
}
