import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { runInSavepoint } from '@/lib/data/savepoint'
import {
  failJob,
  finishJob,
  takeDueJob,
  type OutboxJob,
} from '@/lib/data/stores/outbox/outbox-store'
import {
  JOB_SHAPES,
  LOCKED_JOB_KINDS,
  type JobPayload,
  type LockedJobKind,
} from '@/lib/domain/jobs/jobs'
import { remindParticipant } from '@/lib/data/stores/delivery/remind-participant'
import { errorFields, log } from '@/lib/platform/logger'
import { applyReports } from './apply-reports'
import { deliverDeskNotice } from './deliver-desk-notice'
import { deliverNotice } from './deliver-notice'
import { earnConfirmationPoints } from './earn-confirmation-points'
import { earnOperationPoints } from './earn-operation-points'
import { escalateChases } from './escalate-chases'
import { enqueueYearlyChecks } from './plan-dossier-checks'
import { planPerformance } from './plan-performance'
import { remindCallback } from './remind-callback'
import { remindInvited } from './remind-invited'
import { remindOfOrder } from './remind-of-order'
import { sendHearingReminder } from './remind-of-hearings'
import { sendMeetingReminder } from './remind-of-meetings'
import { remindPerformance } from './remind-performance'
import { reportChoice } from './report-choice'
import { reportTalk } from './report-talk'
import { serveElectronically } from './ruling/serve-electronically'
import { takeBackPoints } from './ruling/take-back-points'
import { warnDeadlines } from './warn-deadlines'
import { deliverRosterNotice } from './warn-roster'
import { watchConfirmationPeriods } from './watch-confirmation-periods'

/** Does a job within the transaction that ends it: what it writes is written exactly once. */
type Handlers = {
  readonly [K in LockedJobKind]: (db: Db, payload: JobPayload<K>, at: Date) => Promise<void>
}

const HANDLERS: Handlers = {
  notice: deliverNotice,
  desk_notice: deliverDeskNotice,
  roster_notice: deliverRosterNotice,
  callback: remindCallback,
  performance: remindPerformance,
  performance_plan: planPerformance,
  operation_points: earnOperationPoints,
  confirmation_points: earnConfirmationPoints,
  ruling_service: serveElectronically,
  set_aside_points: takeBackPoints,
  talk: reportTalk,
  choice: reportChoice,
  party_news: (db, to, at) => remindParticipant(db, to, at),
  deadlines: warnDeadlines,
  chases: escalateChases,
  delivery_reports: applyReports,
  dossier_checks_due: enqueueYearlyChecks,
  invitation_reminders: remindInvited,
  meeting_reminder: sendMeetingReminder,
  hearing_reminder: sendHearingReminder,
  confirmation_periods: watchConfirmationPeriods,
  order_reminder: remindOfOrder,
}

/**
 * Works on the jobs that are due until there are none. Several processes may do so at once. A job
 * that fails is taken back and tried again later (retry.ts); it does not keep the others waiting.
 * @returns how many jobs were tried
 */
export async function workOutbox(at: Date, handlers: Handlers = HANDLERS): Promise<number> {
  let tried = 0
  while (await workOnNext(at, handlers)) tried += 1
  return tried
}

async function workOnNext(at: Date, handlers: Handlers): Promise<boolean> {
  let taken: OutboxJob<LockedJobKind> | null = null
  try {
    return await asSystem('work on a job of the outbox', async (db) => {
      const job = await takeDueJob(db, at, LOCKED_JOB_KINDS)
      taken = job
      if (job === null) return false
      const done = await runInSavepoint(db, () => runHandler(db, job, handlers, at))
      if (done.ok) await finishJob(db, job, at)
      else await noteFailure(db, job, done.error, at)
      return true
    })
  } catch (error) {
    // The transaction itself has ended, as by the limit of its time.
    if (taken === null) throw error
    const job: OutboxJob<LockedJobKind> = taken
    await asSystem('note that a job failed', (db) => noteFailure(db, job, error, at))
    return true
  }
}

function runHandler<K extends LockedJobKind>(
  db: Db,
  { kind, payload }: OutboxJob & { readonly kind: K },
  handlers: {
    readonly [Kind in K]: (db: Db, payload: JobPayload<Kind>, at: Date) => Promise<void>
  },
  at: Date,
): Promise<void> {
  return handlers[kind](db, JOB_SHAPES[kind].parse(payload) as JobPayload<K>, at)
}

async function noteFailure(db: Db, job: OutboxJob, error: unknown, at: Date): Promise<void> {
  const { errorName, code, stack } = errorFields(error)
  // Without the message: those of the driver quote values.
  const isDead = await failJob(db, job, [errorName, code].filter(Boolean).join(' '), at)
  const facts = { row: String(job.id), act: job.kind, errorName, code, stack }
  if (isDead) log.error('job given up', facts)
  else log.warn('job failed', facts)
}
