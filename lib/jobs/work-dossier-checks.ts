import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { eventSubjectOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addReport } from '@/lib/data/stores/dossier/report-store'
import { notify, toAdministrators, toOrNone } from '@/lib/data/stores/notice/notify'
import { endLease, type OutboxJob } from '@/lib/data/stores/outbox/outbox-store'
import { checkFourProperties } from '@/lib/domain/dossier/four-properties'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { gatherVolumes, type GatheredDossier } from './gather-volumes'
import type { CheckPdf } from './pdf-reading/read-pdf'
import { workLeased } from './work-leased'

/** Longer than the check of any dossier takes. */
const LEASE_MS = 15 * 60_000

type Job = OutboxJob<'dossier_check'>

/**
 * Does the 四性检测 that are due until there are none. Each is leased in one transaction, its files are
 * read outside of any, and its report is recorded in another. Several processes may do so at once.
 * @param clock read again for each: a check takes time
 * @returns how many were tried
 */
export async function workDossierChecks(clock: () => Date, checkPdf: CheckPdf): Promise<number> {
  const work = async (job: Job, payload: JobPayload<'dossier_check'>) => {
    const gathered = await gatherVolumes(payload.caseId, checkPdf, clock())
    await asSystem('record a check of a dossier', (db) =>
      record(db, job, payload, gathered, clock()),
    )
  }
  return workLeased(
    { kind: 'dossier_check', leaseMs: LEASE_MS, what: 'check of a dossier', work },
    clock,
  )
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
