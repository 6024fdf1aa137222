import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  completeNotice,
  lockUnmadeNotice,
  type MadeNotice,
} from '@/lib/data/stores/case/decline-notice-store'
import { takeNumber } from '@/lib/data/stores/document/number-store'
import { endLease, type OutboxJob } from '@/lib/data/stores/outbox/outbox-store'
import { discardFiles } from '@/lib/files/file-store'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'

/** The job that makes one 不受理通知书. */
export type DeclineNoticeJob = OutboxJob<'decline_notice'>

/** `superseded`: another process has the job, or the notice is made. */
export type Recorded = 'recorded' | 'superseded' | 'number_taken'

/** What a result other than `recorded` has written is taken back with its transaction. */
class NotRecorded extends Error {
  constructor(readonly result: Exclude<Recorded, 'recorded'>) {
    super(result)
  }
}

/**
 * Records a notice with its stored files, takes its number and ends the job, in one transaction.
 * Files that are not recorded are removed. Where the transaction ended in an unknown way they stay:
 * a row may name them, and the sweep removes those that none does.
 * @throws what the database throws
 */
export async function recordDeclineNotice(
  job: DeclineNoticeJob,
  declineId: string,
  made: MadeNotice,
  at: Date,
): Promise<Recorded> {
  try {
    await asSystem('record a notice of a decline', (db) => record(db, job, declineId, made, at))
    return 'recorded'
  } catch (error) {
    if (!(error instanceof NotRecorded)) throw error
    await discardFiles([made.storageKey, ...(made.own ? [made.own.storageKey] : [])])
    return error.result
  }
}

async function record(
  db: Db,
  job: DeclineNoticeJob,
  declineId: string,
  made: MadeNotice,
  at: Date,
): Promise<void> {
  const notice = await lockUnmadeNotice(db, declineId)
  if (notice === null || !(await endLease(db, job, at, null))) throw new NotRecorded('superseded')
  const { institutionId, caseId, courtId } = notice
  const { numberYear: year, number, pages, sha256 } = made
  const series = { holderId: institutionId, kind: 'decline_notice', year } as const
  const taken = await takeNumber(db, series, number)
  if (!taken.ok) throw new NotRecorded('number_taken')
  await completeNotice(db, declineId, made, at)
  await appendEvent(db, {
    event: {
      kind: 'document.finalised',
      data: {
        documentId: declineId,
        document: 'decline_notice',
        number: documentNumber('decline_notice', year, number),
        sha256,
        pages,
      },
    },
    subject: { caseId, courtId, institutionId },
    by: null,
    at,
  })
}
