import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  countBatch,
  findImport,
  findRunningImport,
  lockImports,
  pauseImport,
  startImport,
  type ImportRecord,
  type RunGrant,
} from '@/lib/data/stores/import/import-store'
import {
  findReadyRows,
  markRowFailed,
  type ReadyRow,
} from '@/lib/data/stores/import/import-row-store'
import { tenantOf, type Actor } from '@/lib/domain/access/roles'
import { importerOf } from '@/lib/domain/import/importer'
import type { ImportKind } from '@/lib/domain/import/kinds'
import type { BatchDecision, BatchFacts } from '@/lib/domain/import/decide-batch'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { SheetRow } from '@/lib/domain/import/sheet'
import { allow, type Decided } from '@/lib/domain/refusal'
import { mapYielding } from '@/lib/platform/map-yielding'
import { openCells } from './sealed-cells'

// What the imports of all kinds share: one batch is one transaction, and the client asks for the
// next one.

type ImportingGrant = RunGrant

export type ImportFacts = BatchFacts & { readonly record: ImportRecord }

/** How far the import has come. `left` lines wait; with none left it is finished. */
export type BatchDone = {
  readonly importId: string
  readonly made: number
  readonly failed: number
  readonly left: number
  readonly isPaused: boolean
}

/**
 * The import, with the other one that may be under way; null where this institution or court has no
 * such import.
 */
export async function loadBatch(
  db: Db,
  actor: Actor,
  importId: string,
  kind: ImportKind,
): Promise<ImportFacts | null> {
  const importer = importerOf(actor)
  if (!importer) return null
  await lockImports(db, importer, kind)
  const record = await findImport(db, importId, kind)
  if (!record) return null
  return {
    record,
    state: record.state,
    ready: record.ready,
    other: await findRunningImport(db, kind, record.id),
  }
}

export type OpenRow<Column extends string> = SheetRow<Column> & Pick<ReadyRow, 'fingerprint'>

type Batch<Column extends string> = {
  readonly record: ImportRecord
  readonly decision: BatchDecision
  /** At most so many lines; 0 pauses the import. */
  readonly rows: number
  readonly at: Date
  /** Makes these lines and marks each: the number of those that were made. */
  readonly make: (ready: readonly OpenRow<Column>[]) => Promise<number>
}

const CONTENT_UNREADABLE: readonly RowMistake[] = [
  { column: null, cell: null, code: 'CONTENT_UNREADABLE' },
]

/** Opens what the lines say. A line that cannot be opened has failed. */
async function openRows<Column extends string>(
  db: Db,
  grant: ImportingGrant,
  importId: string,
  lines: readonly ReadyRow[],
): Promise<OpenRow<Column>[]> {
  const opened: OpenRow<Column>[] = []
  const all = await mapYielding(lines, ({ rowNo, fingerprint, contentSealed }) => ({
    rowNo,
    fingerprint,
    cells: openCells<Column>(contentSealed, importId, rowNo),
  }))
  for (const { rowNo, fingerprint, cells } of all) {
    if (cells) opened.push({ rowNo, fingerprint, cells })
    else await markRowFailed(db, grant, importId, rowNo, 'failed', CONTENT_UNREADABLE)
  }
  return opened
}

/**
 * Carries one batch out, and says in the chain of the institution or court when an import begins
 * and ends.
 */
export async function runBatch<Column extends string>(
  db: Db,
  grant: ImportingGrant,
  { record, decision, rows, at, make }: Batch<Column>,
): Promise<Decided<BatchDone>> {
  const { id: importId, kind, fileName, ready } = record
  const write = (event: Parameters<typeof appendEvent>[1]['event']) =>
    appendEvent(db, { event, subject: tenantOf(grant.actor), by: grant.actor, at })
  if (rows === 0) {
    await pauseImport(db, grant, importId)
    const { made, failed } = record
    return allow({ importId, made, failed, left: ready - made - failed, isPaused: true })
  }
  if (decision.start) await startImport(db, grant, record, decision.takeOver, at)
  if (decision.isFirst)
    await write({ kind: 'import.started', data: { importId, kind, fileName, ready } })
  const lines = await findReadyRows(db, importId, rows)
  const made = await make(await openRows<Column>(db, grant, importId, lines))
  const sum = await countBatch(db, grant, importId, { made, failed: lines.length - made }, at)
  if (sum.left === 0)
    await write({
      kind: 'import.finished',
      data: { importId, kind, fileName, made: sum.made, failed: sum.failed },
    })
  return allow({ importId, ...sum, isPaused: false })
}
