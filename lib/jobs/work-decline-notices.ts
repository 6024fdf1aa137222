import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  completeNotice,
  lockUnmadeNotice,
  noteNoticeFailure,
  requeueFailedNotices,
  type QueuedNotice,
} from '@/lib/data/stores/case/decline-notice-store'
import { findNextNumber, takeNumber } from '@/lib/data/stores/document/number-store'
import {
  findInstitutionTemplateOn,
  type StoredTemplate,
} from '@/lib/data/stores/document/document-template-store'
import {
  endLease,
  leaseJob,
  takeDueJob,
  type OutboxJob,
} from '@/lib/data/stores/outbox/outbox-store'
import type { ComposedDocument } from '@/lib/documents/compose-document'
import type { DocumentContent } from '@/lib/documents/content'
import { fillWordTemplate } from '@/lib/documents/docx/ask-word-thread'
import { namedValues } from '@/lib/documents/docx/template/template-names'
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf'
import type { DeclineNoticeFailure } from '@/lib/domain/case/decline-notice'
import { JOB_SHAPES } from '@/lib/domain/jobs/jobs'
import { MOST_ATTEMPTS, nextAttemptAt } from '@/lib/domain/jobs/retry'
import type { Decided, Refusal } from '@/lib/domain/refusal'
import { toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import {
  makeVerificationCode,
  VERIFICATION_CODE_BYTES,
} from '@/lib/domain/verification/verification-code'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { readKept } from '@/lib/files/read-kept'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { newRandomBytes } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { sha256 } from '@/lib/platform/sha256'
import { verificationUrl } from '@/lib/platform/verification-url'

const KIND = 'decline_notice'
/** Longer than any notice takes. */
const LEASE_MS = 2 * 60_000
/** How often a notice is set again because another one took its number meanwhile. */
const NUMBERS = 5

/** Makes the signed PDF of a notice (lib/documents/sign-content.ts). */
export type MakeFile = (content: DocumentContent, at: Date) => Promise<Decided<RenderedPdf>>

type Job = OutboxJob<typeof KIND>
type Work = { readonly job: Job; readonly notice: QueuedNotice; readonly own: OwnTemplate | null }
type OwnTemplate = Pick<StoredTemplate, 'id' | 'storageKey' | 'sha256'>
type Failure = { readonly code: DeclineNoticeFailure; readonly detail: string | null }
/** `superseded`: another process has the job, or the notice is made. */
type Recorded = 'recorded' | 'superseded' | 'number_taken'

/**
 * Makes the notices that are due until there are none (docs/decisions/0092-decline-notices.md). Each is leased in one
 * transaction, set and signed outside of any, and recorded in another under the next number of its institution: after a crash
 * it is as before or made. Several processes may do so at once.
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
      const failure = await makeOne(work, clock, make)
      if (failure) await tryAgain(work.job, failure, clock())
    } catch (error) {
      log.error('notice of a decline not made', { row: String(work.job.id), ...errorFields(error) })
      await tryAgain(work.job, { code: 'internal', detail: null }, clock())
    }
  }
}

async function leaseNext(db: Db, at: Date): Promise<Work | 'settled' | null> {
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

const declineIdOf = ({ payload }: Job) => JOB_SHAPES[KIND].parse(payload).declineId

/** @returns why it could not be made; null: it is, or another process has it */
async function makeOne(
  { job, notice, own }: Work,
  clock: () => Date,
  make: MakeFile,
): Promise<Failure | null> {
  const composed = notice.composed as ComposedDocument
  const year = yearOf(toLocalDate(notice.declinedAt))
  const series = { holderId: notice.institutionId, kind: KIND, year } as const
  for (let attempt = 0; attempt < NUMBERS; attempt += 1) {
    const at = clock()
    const number = await asSystem('find the next number of a notice', (db) =>
      findNextNumber(db, series),
    )
    const words = documentNumber(KIND, year, number)
    const code = makeVerificationCode(newRandomBytes(VERIFICATION_CODE_BYTES))
    const verification = { code, url: verificationUrl(words, code) }
    const content = { ...composed.content, number: words, verification }
    const made = await make(content, at)
    if (!made.ok) return toFailure(made.refusal)
    const word = own && (await fillOwn(own, { ...composed, content }))
    const { pdf, pages } = made.value
    const keys = await keepFiles(word ? [pdf, word] : [pdf])
    const file = { number, verificationCode: code, pages, numberYear: year, size: pdf.length }
    const recorded = await recordOrDiscard(job, keys, at, {
      ...file,
      storageKey: keys[0]!,
      sha256: sha256(pdf),
      own: own && word && { templateId: own.id, storageKey: keys[1]!, sha256: sha256(word) },
    })
    if (recorded !== 'number_taken') return null
  }
  return { code: 'internal', detail: null }
}

function toFailure({ code, facts }: Refusal): Failure {
  const characters = code === 'DOCUMENT_NOT_SET' ? String(facts.characters ?? '') : ''
  if (characters) return { code: 'characters', detail: characters }
  return { code: code === 'DOCUMENT_NOT_SIGNED' ? 'signature' : 'internal', detail: null }
}

/** The Word file of the institution's own page, with the same number. */
async function fillOwn(own: OwnTemplate, composed: ComposedDocument): Promise<Uint8Array> {
  const file = await readKept(own.storageKey, own.sha256)
  return (await fillWordTemplate(file, namedValues(composed))).bytes
}

/** What a result other than `recorded` has written is taken back with its transaction. */
class NotRecorded extends Error {
  constructor(readonly result: Exclude<Recorded, 'recorded'>) {
    super(result)
  }
}

/** A file whose transaction ended in an unknown way stays: a row may name it, and the sweep removes it where none does. */
async function recordOrDiscard(
  job: Job,
  keys: readonly string[],
  at: Date,
  file: Parameters<typeof completeNotice>[2],
): Promise<Recorded> {
  try {
    await asSystem('record a notice of a decline', (db) => record(db, job, file, at))
    return 'recorded'
  } catch (error) {
    if (!(error instanceof NotRecorded)) throw error
    await discardFiles(keys)
    return error.result
  }
}

/** Throws NotRecorded. */
async function record(
  db: Db,
  job: Job,
  file: Parameters<typeof completeNotice>[2],
  at: Date,
): Promise<void> {
  const notice = await lockUnmadeNotice(db, declineIdOf(job))
  if (notice === null || !(await endLease(db, job, at, null))) throw new NotRecorded('superseded')
  const { declineId, institutionId, caseId, courtId } = notice
  const { numberYear: year, number, pages } = file
  const taken = await takeNumber(db, { holderId: institutionId, kind: KIND, year }, number)
  if (!taken.ok) throw new NotRecorded('number_taken')
  await completeNotice(db, declineId, file, at)
  await appendEvent(db, {
    event: {
      kind: 'document.finalised',
      data: {
        documentId: declineId,
        document: KIND,
        number: documentNumber(KIND, year, number),
        sha256: file.sha256,
        pages,
      },
    },
    subject: { caseId, courtId, institutionId },
    by: null,
    at,
  })
}

/** The job runs again later; after the last attempt the next day's plan puts the notice into the queue again. */
async function tryAgain(job: Job, failure: Failure, at: Date): Promise<void> {
  const runAt = nextAttemptAt(job.attempts, at, Math.random())
  await asSystem('note that a notice was not made', (db) =>
    noteFailure(db, job, failure, runAt, at),
  )
}

async function noteFailure(
  db: Db,
  job: Job,
  failure: Failure,
  runAt: Date | null,
  at: Date,
): Promise<void> {
  if (await endLease(db, job, at, runAt))
    await noteNoticeFailure(db, declineIdOf(job), failure, runAt === null)
}

/** Puts the notices that could not be made into the queue again, once a day. */
export async function planFailedNotices(at: Date): Promise<void> {
  await asSystem('plan the notices that failed', (db) =>
    requeueFailedNotices(db, toLocalDate(at), at),
  )
}
