import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { BINDING_STATES, type BindingState } from '@/lib/domain/dossier/decide-archive'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'
import { enqueue } from '../outbox/outbox-store'

// How far the binding of a dossier is. One row for each case, put into the queue by acts and moved
// on by the job.

const BINDING_FAILURES = ['internal'] as const
export type BindingFailure = (typeof BINDING_FAILURES)[number]

export type Binding = {
  readonly caseId: string
  readonly state: BindingState
  readonly round: number
  readonly queuedAt: Date
  /** Empty: by the closing, or by what was added since. */
  readonly queuedBy: string
  readonly done: number
  readonly total: number
  readonly failure: BindingFailure | null
  readonly changedAt: Date
}

const b = columnsOf('dossier_bindings', 'b')
const BINDING = select({
  caseId: b.case_id,
  state: b.state,
  round: b.round,
  queuedAt: b.queued_at,
  queuedBy: b.queued_by,
  done: b.done,
  total: b.total,
  failure: b.failure,
  changedAt: b.changed_at,
})

/** The binding of a case; null where it has not been in the queue. */
export async function findBinding(db: Read, caseId: string): Promise<Binding | null> {
  const row = await readRow(
    db,
    BINDING,
    Prisma.sql`FROM dossier_bindings b WHERE ${b.case_id} = ${caseId}::uuid`,
  )
  if (!row) return null
  const { state, failure } = row
  return {
    ...row,
    state: parseStoredEnum(BINDING_STATES, state, 'dossier_bindings.state'),
    failure:
      failure === null
        ? null
        : parseStoredEnum(BINDING_FAILURES, failure, 'dossier_bindings.failure'),
  }
}

const ROUND = select({ round: b.round })

/**
 * Puts the dossier of a case into the queue, in the transaction of the act that needs it. A dossier
 * that is in the queue already stays there once; one that is being bound is bound again from the
 * start.
 * @param actor null: the system, of its own accord
 * @param by who had it bound; null: it follows from the closing or from what was added
 */
export async function queueBinding(
  db: Db,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  actor: Pick<Actor, 'id'> | null,
  by: string | null,
  at: Date,
): Promise<void> {
  const queued = await db.$executeRaw`
    INSERT INTO dossier_bindings AS b (case_id, court_id, holder_id, state, round, queued_at,
      queued_by, changed_at)
    VALUES (${of.id}::uuid, ${of.courtId}::uuid, ${of.holderId}::uuid, 'queued', 1, ${at},
      ${by ?? ''}, ${at})
    ON CONFLICT (case_id) DO UPDATE SET state = 'queued', round = b.round + 1, queued_at = ${at},
      queued_by = ${by ?? ''}, done = 0, total = 0, failure = NULL, changed_at = ${at}
    WHERE b.state <> 'queued'`
  if (queued === 0) return
  const row = await readRow(
    db,
    ROUND,
    Prisma.sql`FROM dossier_bindings b WHERE ${b.case_id} = ${of.id}::uuid`,
  )
  if (!row) throw new Error('a dossier that was put into the queue is not there')
  await enqueue(db, {
    kind: 'dossier',
    payload: { caseId: of.id, round: row.round },
    runAt: at,
    key: `dossier:${of.id}:${row.round}`,
    by: actor?.id,
  })
}

/**
 * Puts the dossiers of closed cases that have this file into the queue: it can be read now, or
 * never will be.
 */
export async function queueBindingsOf(db: Db, storageKey: string, at: Date): Promise<void> {
  const found = await db.material.findMany({
    where: { storageKey, case: { status: 'closed' } },
    select: { case: { select: { id: true, courtId: true, holderId: true } } },
  })
  for (const each of found) await queueBinding(db, each.case, null, null, at)
}

/**
 * The binding of a case, locked until the transaction ends; null where it never was in the queue.
 */
export async function lockBinding(
  db: Db,
  caseId: string,
): Promise<Pick<Binding, 'round' | 'queuedBy'> | null> {
  return readRow(
    db,
    select({ round: b.round, queuedBy: b.queued_by }),
    Prisma.sql`FROM dossier_bindings b WHERE ${b.case_id} = ${caseId}::uuid FOR UPDATE`,
  )
}

/** Progress and end of a binding; only the system writes it. */
export async function setBinding(
  db: Db,
  caseId: string,
  to:
    | { readonly state: 'reading' | 'binding'; readonly done: number; readonly total: number }
    | { readonly state: 'queued' | 'waiting' | 'sealed' }
    | { readonly state: 'failed'; readonly failure: BindingFailure },
  at: Date,
): Promise<void> {
  await db.dossierBinding.update({
    where: { caseId },
    data: { failure: null, ...to, changedAt: at },
    select: { caseId: true },
  })
}
