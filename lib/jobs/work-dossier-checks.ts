import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { eventSubjectOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addReport } from '@/lib/data/stores/dossier/report-store'
import { notify, toAdministrators, toOrNone } from '@/lib/data/stores/notice/notify'
import {
  endIfExhausted,
  endLease,
  failLease,
  leaseJob,
  takeDueJob,
  type OutboxJob,
} from '@/lib/data/stores/outbox/outbox-store'
import { checkFourProperties } from '@/lib/domain/dossier/four-properties'
import { JOB_SHAPES, type JobPayload } from '@/lib/domain/jobs/jobs'
import { errorFields, log } from '@/lib/platform/logger'
import { gatherVolumes, type GatheredDossier } from './gather-volumes'
import type { CheckPdf } from './pdf-reading/read-pdf'

/** Longer than the check of any dossier takes. */
const LEASE_MS = 15 * 60_000

type Job = OutboxJob<'dossier_check'>

/**
 * Does the 四性检测 that are due until there are none. Each is leased in one transaction, its files are read outside of any,
 * and its report is recorded in another. Several processes may do so at once.
 * @param clock read again for each: a check takes time
 * @returns how many were tried
 */
export async function workDossierChecks(clock: () => Date, checkPdf: CheckPdf): Promise<number> {
  for (let count = 0; ; count += 1) {
    const job = await asSystem('lease a check of a dossier', (db) => leaseNext(db, clock()))
    if (job === null) return count
    if (job === 'given_up') continue
    const payload = JOB_SHAPES.dossier_check.parse(job.payload)
    try {
      const gathered = await gatherVolumes(payload.caseId, checkPdf, clock())
      await asSystem('record a check of a dossier', (db) =>
        record(db, job, payload, gathered, clock()),
      )
    } catch (error) {
      const { errorName, code, stack } = errorFields(error)
      log.error('dossier not checked', { row: String(job.id), errorName, code, stack })
      const reason = [errorName, code].filter(Boolean).join(' ')
      await asSystem('note that a check failed', (db) => failLease(db, job, reason, clock()))
    }
  }
}

async function leaseNext(db: Db, at: Date): Promise<Job | 'given_up' | null> {
  const taken = await takeDueJob(db, at, ['dossier_check'])
  if (taken === null) return null
  if (await endIfExhausted(db, taken)) {
    log.error('check of a dossier given up: it ended its process', { row: String(taken.id) })
    return 'given_up'
  }
  return leaseJob(db, taken, new Date(at.getTime() + LEASE_MS))
}

async function record(
  db: Db,
  job: Job,
  { occasion, by }: JobPayload<'dossier_check'>,
  gathered: GatheredDossier | null,
  at: Date,
): Promise<void> {
  // Another process has the lease by now, and records its own.
  if (!(await endLease(db, job, at, null)) || gathered === null) return
  const about = gathered.record
  const report = checkFourProperties(gathered.volumes)
  const volumes = gathered.volumes.length
  await addReport(db, about, { ...report, volumes, occasion, requestedBy: by }, at)
  const faults = report.findings.filter(({ weight }) => weight === 'fault')
  const codes = [...new Set(faults.map(({ code }) => code))]
  await appendEvent(db, {
    event: { kind: 'dossier.checked', data: { occasion, volumes, faults: faults.length, codes } },
    subject: eventSubjectOf(about),
    by: null,
    at,
  })
  if (report.isSound) return
  await notify(db, {
    kind: 'dossier.faulty',
    facts: { faults: faults.length },
    about,
    to: toOrNone(about.institutionId, toAdministrators),
    by: null,
    at,
  })
}
