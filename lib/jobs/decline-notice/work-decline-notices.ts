import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { lockUnmadeNotice, noteNoticeFailure } from '@/lib/data/stores/case/decline-notice-store'
import { findInstitutionTemplateOn } from '@/lib/data/stores/document/document-template-store'
import { endLease, leaseJob, takeDueJob } from '@/lib/data/stores/outbox/outbox-store'
import { JOB_SHAPES } from '@/lib/domain/jobs/jobs'
import { MOST_ATTEMPTS, nextAttemptAt } from '@/lib/domain/jobs/retry'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { errorFields, log } from '@/lib/platform/logger'
import {
  makeDeclineNotice,
  type MakeFile,
  type NoticeFailure,
  type NoticeWork,
} from './make-decline-notice'
import type { DeclineNoticeJob } from './record-decline-notice'

const KIND = 'decline_notice'
/** Longer than any notice takes. */
const LEASE_MS = 2 * 60_000

/**
 * Makes the notices that are due until there are none (docs/decisions/0092-decline-notices.md).
 * Each is leased in one transaction, set and signed outside of any, and recorded in another: after
 * a crash it is as before or made. Several processes may do so at once.
 * @param clock read again for each step: setting takes time
 * @returns how many were looked at
 */
export async function workDeclineNotices(clock: () => Date, make: MakeFile): Promise<number> {
  for (let count = 0; ; count += 1) {
    const at = clock()
    const work = await asSystem('lease a notice of a decline', (db) => leaseNext(db, at))
    if (work === null) return count
    if (work === 'settled') continue
    try {
      const failure = await makeDeclineNotice(work, clock, make)
      if (failure) await tryAgain(work.job, failure, clock())
    } catch (error) {
      log.error('notice of a decline not made', { row: String(work.job.id), ...errorFields(error) })
      await tryAgain(work.job, { code: 'internal', detail: null }, clock())
    }
  }
}

async function leaseNext(db: Db, at: Date): Promise<NoticeWork | 'settled' | null> {
  const taken = await takeDueJob(db, at, [KIND])
  if (taken === null) return null
  const job = await leaseJob(db, taken, new Date(at.getTime() + LEASE_MS))
  const notice = await lockUnmadeNotice(db, declineIdOf(job))
  if (notice === null) {
    await endLease(db, job, at, null)
    return 'settled'
  }
  // Each of the attempts before ended with its process.
  if (job.attempts > MOST_ATTEMPTS) {
    await noteFailure(db, job, { code: 'internal', detail: null }, null, at)
    return 'settled'
  }
  const day = toLocalDate(notice.declinedAt)
  return { job, notice, own: await findInstitutionTemplateOn(db, notice.institutionId, KIND, day) }
}

const declineIdOf = ({ payload }: DeclineNoticeJob) => JOB_SHAPES[KIND].parse(payload).declineId

/**
 * The job runs again later; after the last attempt the next day's plan puts the notice into the
 * queue again.
 */
async function tryAgain(job: DeclineNoticeJob, failure: NoticeFailure, at: Date): Promise<void> {
  const runAt = nextAttemptAt(job.attempts, at, Math.random())
  await asSystem('note that a notice was not made', (db) =>
    noteFailure(db, job, failure, runAt, at),
  )
}

async function noteFailure(
  db: Db,
  job: DeclineNoticeJob,
  failure: NoticeFailure,
  runAt: Date | null,
  at: Date,
): Promise<void> {
  if (await endLease(db, job, at, runAt))
    await noteNoticeFailure(db, declineIdOf(job), failure, runAt === null)
}
