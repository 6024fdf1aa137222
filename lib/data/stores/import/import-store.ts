import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { ImportKind } from '@/lib/domain/import/kinds'
import {
  IMPORT_STATES,
  type CheckedRow,
  type ImportState,
  type RowMistake,
} from '@/lib/domain/import/row-mistake'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// 补录: a checked file, row by row, and how far its import has come. The content of a row is sealed
// until the row is made.

type CheckGrant = Grant<'case:check-import' | 'mediator:check-import'>
type RunGrant = Grant<'case:import' | 'mediator:import'>

export type NewImport = {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly size: number
  readonly sha256: string
  readonly total: number
  readonly ready: number
  readonly refused: number
  readonly repeated: number
}

const ROWS_AT_ONCE = 2_000

/** Keeps the result of a check. Nothing of what the file describes is made. */
export async function addImport(
  db: Db,
  grant: CheckGrant,
  made: NewImport,
  rows: readonly CheckedRow[],
  at: Date,
): Promise<void> {
  const { institutionId } = grant.actor
  if (!institutionId) throw new Error('an import belongs to an institution')
  const { id: importId } = made
  await db.import.createMany({
    data: [
      {
        ...made,
        institutionId,
        state: 'checked',
        createdAt: at,
        createdBy: grant.actor.name,
        createdById: grant.actor.id,
      },
    ],
  })
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    // One JSON document for many rows: with a bound value per field, twenty thousand rows would
    // outlast the transaction.
    const lines = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))
    await db.$executeRaw`
      INSERT INTO import_rows (import_id, institution_id, row_no, state, fingerprint, label, content_sealed, mistakes, preview)
      SELECT ${importId}::uuid, ${institutionId}::uuid, r."rowNo", r.state, r.fingerprint, r.label, r."contentSealed", r.mistakes, nullif(r.preview, 'null')
      FROM jsonb_to_recordset(${lines}::jsonb)
        AS r("rowNo" int, state text, fingerprint text, label text, "contentSealed" text, mistakes jsonb, preview jsonb)`
  }
}

export type ImportRecord = {
  readonly id: string
  readonly kind: ImportKind
  readonly institutionId: string
  readonly fileName: string
  readonly state: ImportState
  readonly ready: number
  readonly made: number
  readonly failed: number
}

export type RunningImport = {
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly lastBatchAt: Date
}

/**
 * Serialises the batches of one kind in one institution: until the end of this transaction no other
 * batch begins.
 */
export async function lockImports(db: Db, institutionId: string, kind: ImportKind): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${kind}:${institutionId}`}, 0))`
}

export async function findImport(
  db: Db,
  importId: string,
  kind: ImportKind,
): Promise<ImportRecord | null> {
  const row = await db.import.findFirst({
    where: { id: importId, kind },
    select: {
      id: true,
      institutionId: true,
      fileName: true,
      state: true,
      ready: true,
      made: true,
      failed: true,
    },
  })
  return row && { ...row, kind, state: parseStoredEnum(IMPORT_STATES, row.state, 'imports.state') }
}

/** Another import of this kind that is under way, if there is one. */
export async function findRunningImport(
  db: Db,
  kind: ImportKind,
  exceptId: string,
): Promise<RunningImport | null> {
  const row = await db.import.findFirst({
    where: { kind, state: 'running', id: { not: exceptId } },
    select: { id: true, startedBy: true, startedAt: true, lastBatchAt: true, createdAt: true },
  })
  if (!row) return null
  const at = row.startedAt ?? row.createdAt
  return { id: row.id, by: row.startedBy ?? '', at, lastBatchAt: row.lastBatchAt ?? at }
}

/**
 * Marks the import as running. `takeOver`: a stalled import that is paused first and can be
 * continued later.
 */
export async function startImport(
  db: Db,
  grant: RunGrant,
  record: ImportRecord,
  takeOver: string | null,
  at: Date,
): Promise<void> {
  if (takeOver)
    await db.import.updateMany({
      where: { id: takeOver, state: 'running' },
      data: { state: 'paused' },
    })
  await db.import.updateMany({
    where: { id: record.id },
    data: {
      state: 'running',
      lastBatchAt: at,
      ...(record.state === 'checked' && { startedAt: at, startedBy: grant.actor.name }),
    },
  })
}

export async function pauseImport(db: Db, _grant: RunGrant, importId: string): Promise<void> {
  await db.import.updateMany({
    where: { id: importId, state: 'running' },
    data: { state: 'paused' },
  })
}

export type ReadyRow = {
  readonly rowNo: number
  readonly fingerprint: string
  readonly contentSealed: string
}

/** The next lines that wait to be made, in the order of the file. */
export async function findReadyRows(db: Db, importId: string, atMost: number): Promise<ReadyRow[]> {
  const rows = await db.importRow.findMany({
    where: { importId, state: 'ready' },
    orderBy: { rowNo: 'asc' },
    take: atMost,
    select: { rowNo: true, fingerprint: true, contentSealed: true },
  })
  return rows.map((row) => {
    if (row.contentSealed === null) throw new Error('a line that waits has no content')
    return { ...row, contentSealed: row.contentSealed }
  })
}

export type MadeRow = {
  readonly rowNo: number
  readonly madeId: string
  readonly madeLabel: string
}

/**
 * Marks rows as made and deletes their content. Throws where one of them has been made before
 * (import_rows_made_once).
 */
export async function markRowsMade(
  db: Db,
  _grant: RunGrant,
  importId: string,
  made: readonly MadeRow[],
): Promise<void> {
  if (made.length === 0) return
  await db.$executeRaw`
    UPDATE import_rows r SET state = 'made', content_sealed = NULL, made_id = m.id, made_label = m.label
    FROM unnest(${made.map(({ rowNo }) => rowNo)}::int[], ${made.map(({ madeId }) => madeId)}::uuid[], ${made.map(({ madeLabel }) => madeLabel)}::text[]) AS m(no, id, label)
    WHERE r.import_id = ${importId}::uuid AND r.row_no = m.no AND r.state = 'ready'`
}

/** A line that could not be made after all, with the reason. */
export async function markRowFailed(
  db: Db,
  _grant: RunGrant,
  importId: string,
  rowNo: number,
  state: 'failed' | 'repeated',
  mistakes: readonly RowMistake[],
): Promise<void> {
  await db.importRow.updateMany({
    where: { importId, rowNo, state: 'ready' },
    data: { state, contentSealed: null, mistakes: mistakes.map((mistake) => ({ ...mistake })) },
  })
}

/** Adds up a batch. @returns how many lines still wait; with none left the import is finished. */
export async function countBatch(
  db: Db,
  _grant: RunGrant,
  importId: string,
  batch: { readonly made: number; readonly failed: number },
  at: Date,
): Promise<{ readonly left: number; readonly made: number; readonly failed: number }> {
  const left = await db.importRow.count({ where: { importId, state: 'ready' } })
  await db.import.updateMany({
    where: { id: importId },
    data: {
      made: { increment: batch.made },
      failed: { increment: batch.failed },
      lastBatchAt: at,
      ...(left === 0 && { state: 'finished', finishedAt: at }),
    },
  })
  const { made, failed } = await db.import.findUniqueOrThrow({
    where: { id: importId },
    select: { made: true, failed: true },
  })
  return { left, made, failed }
}

/** Which of these fingerprints belong to lines that this institution has made before. */
export async function findMadeFingerprints(
  db: Db,
  fingerprints: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ fingerprint: string }[]>`
    SELECT fingerprint FROM import_rows WHERE state = 'made' AND institution_id = (SELECT heyi_institution()) AND fingerprint = ANY(${[...fingerprints]}::text[])`
  return new Set(rows.map(({ fingerprint }) => fingerprint))
}
