import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Importer } from '@/lib/domain/import/importer'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { IMPORT_STATES, type ImportState } from '@/lib/domain/import/row-mistake'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// 补录 and 批量引调: a checked file, row by row, and how far its import has come. The content of a row is
// sealed until the row is made.

export type RunGrant = Grant<
  'case:import' | 'mediator:import' | 'referral:import' | 'organisation:import'
>

export type ImportRecord = {
  readonly id: string
  readonly kind: ImportKind
  /** Of a court's and of the platform's list null. */
  readonly institutionId: string | null
  readonly courtId: string | null
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
 * Serialises the batches of one kind in one institution, one court or on the platform: until the
 * end of this transaction no other batch begins.
 */
export async function lockImports(
  db: Db,
  { institutionId, courtId }: Importer,
  kind: ImportKind,
): Promise<void> {
  const turn = `import:${kind}:${institutionId ?? courtId ?? 'platform'}`
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${turn}, 0))`
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
      courtId: true,
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
