import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  DECLINE_NOTICE_FAILURES,
  DECLINE_NOTICE_STATES,
  type DeclineNotice,
  type DeclineNoticeFailure,
} from '@/lib/domain/case/decline-notice'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'
import { enqueue } from '../outbox/outbox-store'

// 不受理通知书, one for each decline: queued by the act with what it says, made by the system, which adds
// its number and file once.

export type NewDeclineNotice = {
  readonly declineId: string
  readonly institutionId: string
  readonly courtId: string
  readonly caseId: string
  /** Content and fields as lib/documents/compose-document.ts makes them. */
  readonly composed: object
  readonly systemVersion: number
}

/** Puts the notice of a decline into the queue, in the transaction of the decline. */
export async function queueDeclineNotice(
  db: Db,
  { actor }: Grant<'case:decline'>,
  { declineId, institutionId, courtId, caseId, composed, systemVersion }: NewDeclineNotice,
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO decline_notices (decline_id, institution_id, court_id, case_id, composed,
      system_version)
    VALUES (${declineId}::uuid, ${institutionId}::uuid, ${courtId}::uuid, ${caseId}::uuid,
      ${JSON.stringify(composed)}::jsonb, ${systemVersion})`
  await enqueue(db, {
    kind: 'decline_notice',
    payload: { declineId },
    runAt: at,
    key: `decline_notice:${declineId}`,
    by: actor.id,
  })
}

const n = columnsOf('decline_notices', 'n')
const SHOWN = select({
  declineId: n.decline_id,
  state: n.state,
  failure: n.failure,
  failureDetail: n.failure_detail,
  numberYear: n.number_year,
  number: n.number,
  hasWord: expression<boolean>(Prisma.sql`n.word_storage_key IS NOT NULL`),
})

/**
 * The notices of these declines that this actor may see, by the decline's id; older declines have
 * none.
 */
export async function findDeclineNotices(
  db: Read,
  declineIds: readonly string[],
): Promise<ReadonlyMap<string, DeclineNotice>> {
  if (declineIds.length === 0) return new Map()
  const rows = await readRows(
    db,
    SHOWN,
    Prisma.sql`FROM decline_notices n WHERE ${n.decline_id} = ANY (${[...declineIds]}::uuid[])`,
  )
  return new Map(
    rows.map(({ state, failure, ...row }) => [
      row.declineId,
      {
        ...row,
        state: parseStoredEnum(DECLINE_NOTICE_STATES, state, 'decline_notices.state'),
        failure:
          failure === null
            ? null
            : parseStoredEnum(DECLINE_NOTICE_FAILURES, failure, 'decline_notices.failure'),
      },
    ]),
  )
}

const FILE = select({
  caseId: n.case_id,
  courtId: n.court_id,
  institutionId: n.institution_id,
  numberYear: n.number_year,
  number: n.number,
  storageKey: n.storage_key,
  sha256: n.sha256,
  size: n.size,
  wordStorageKey: n.word_storage_key,
  wordSha256: n.word_sha256,
})

/** The files of a notice that was made, if this actor may see it. */
export function findDeclineNoticeFile(db: Read, declineId: string) {
  return readRow(
    db,
    FILE,
    Prisma.sql`FROM decline_notices n WHERE ${n.decline_id} = ${declineId}::uuid
      AND ${n.state} = 'made'`,
  )
}

const WORK = select({
  declineId: n.decline_id,
  institutionId: n.institution_id,
  courtId: n.court_id,
  caseId: n.case_id,
  state: n.state,
  composed: expression<unknown>(Prisma.sql`n.composed`),
  declinedAt: expression<Date>(
    Prisma.sql`(SELECT e.declined_at FROM case_declines e WHERE e.id = n.decline_id)`,
  ),
})

export type QueuedNotice = {
  readonly declineId: string
  readonly institutionId: string
  readonly courtId: string
  readonly caseId: string
  readonly composed: unknown
  readonly declinedAt: Date
}

/**
 * A notice that is not made yet, locked until the transaction ends; null: it is made. For the
 * system.
 */
export async function lockUnmadeNotice(db: Db, declineId: string): Promise<QueuedNotice | null> {
  const row = await readRow(
    db,
    WORK,
    Prisma.sql`FROM decline_notices n WHERE ${n.decline_id} = ${declineId}::uuid FOR UPDATE`,
  )
  return row && row.state !== 'made' ? row : null
}

export type MadeNotice = {
  readonly numberYear: number
  readonly number: number
  readonly verificationCode: string
  readonly pages: number
  readonly storageKey: string
  readonly sha256: string
  readonly size: number
  readonly own: {
    readonly templateId: string
    readonly storageKey: string
    readonly sha256: string
  } | null
}

/** Adds number and file to a notice; its row is locked and not made (`lockUnmadeNotice`). */
export async function completeNotice(
  db: Db,
  declineId: string,
  { own, ...made }: MadeNotice,
  at: Date,
): Promise<void> {
  await db.declineNotice.update({
    where: { declineId },
    data: {
      ...made,
      state: 'made',
      failure: null,
      failureDetail: null,
      madeAt: at,
      templateId: own?.templateId ?? null,
      wordStorageKey: own?.storageKey ?? null,
      wordSha256: own?.sha256 ?? null,
    },
    select: { declineId: true },
  })
}

/** Notes why an attempt failed; `isLast`: no further one follows today. */
export async function noteNoticeFailure(
  db: Db,
  declineId: string,
  { code, detail }: { readonly code: DeclineNoticeFailure; readonly detail: string | null },
  isLast: boolean,
): Promise<void> {
  await db.declineNotice.updateMany({
    where: { declineId, state: { not: 'made' } },
    data: { state: isLast ? 'failed' : 'queued', failure: code, failureDetail: detail },
  })
}

const FAILED = select({ declineId: n.decline_id })

/**
 * Puts those that could not be made into the queue again, once for each key of a day. For the
 * system.
 */
export async function requeueFailedNotices(db: Db, day: string, at: Date): Promise<void> {
  const rows = await readRows(
    db,
    FAILED,
    Prisma.sql`FROM decline_notices n WHERE ${n.state} = 'failed' ORDER BY ${n.decline_id}
      LIMIT 200`,
  )
  for (const { declineId } of rows)
    await enqueue(db, {
      kind: 'decline_notice',
      payload: { declineId },
      runAt: at,
      key: `decline_notice:${declineId}:${day}`,
    })
}
