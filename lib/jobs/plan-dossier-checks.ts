import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { findCasesToCheck } from '@/lib/data/stores/dossier/report-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { toLocalDate } from '@/lib/domain/time/local-date'

/** Checks per day at most: they read every file of a dossier, and a year has days enough. */
export const CHECKS_PER_DAY = 200

const MS_PER_YEAR = 365 * 86_400_000

/**
 * Plans the yearly checks of today, in Shanghai: one job for each day, however many processes plan
 * it.
 */
export async function planDossierChecks(at: Date): Promise<void> {
  const day = toLocalDate(at)
  await asSystem('plan the yearly checks of the day', (db) =>
    enqueue(db, {
      kind: 'dossier_checks_due',
      key: `dossier_checks_due:${day}`,
      payload: { day },
      runAt: at,
    }),
  )
}

/**
 * Puts the dossiers into the queue that were last checked a year ago; each at most once a month.
 */
export async function enqueueYearlyChecks(
  db: Db,
  { day }: JobPayload<'dossier_checks_due'>,
  at: Date,
): Promise<void> {
  const since = new Date(at.getTime() - MS_PER_YEAR)
  for (const caseId of await findCasesToCheck(db, since, CHECKS_PER_DAY))
    await enqueue(db, {
      kind: 'dossier_check',
      key: `dossier_check:yearly:${caseId}:${day.slice(0, 7)}`,
      payload: { caseId, occasion: 'yearly', by: '' },
      runAt: at,
    })
}
