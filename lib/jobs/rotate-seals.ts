import 'server-only'
import { asSystem } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findSealedRows,
  replaceSealedValues,
  type ResealedRow,
  type SealedRow,
} from '@/lib/data/stores/sealed/sealed-value-store'
import { keyRing, type KeyRing } from '@/lib/platform/seal-keys'
import {
  rowName,
  sealedColumnsOf,
  SEALED_TABLE_NAMES,
  type SealedColumn,
  type SealedTable,
} from '@/lib/platform/sealed-columns'
import { openValue, sealPrefix, sealValue, UnreadableSeal } from '@/lib/platform/sealed-value'
import { countSeals, type SealCounts } from './count-seals'

/** Rows per statement: they are locked for some milliseconds. */
export const ROWS_PER_BATCH = 500
/** How often a table is walked in which rows were held or changed meanwhile. */
const WALKS = 3
/** More places than anyone looks at one by one. */
const MOST_PLACES = 100

/** Where a value is that cannot be opened. */
export type SealPlace = { readonly column: SealedColumn; readonly row: string }

export type Rotation = SealCounts & {
  /** Values sealed again, by column. */
  readonly resealed: ReadonlyMap<SealedColumn, number>
  readonly unreadable: readonly SealPlace[]
}

type Progress = {
  readonly ring: KeyRing
  readonly resealed: Map<SealedColumn, number>
  readonly unreadable: Map<string, SealPlace>
  readonly onBatch: (resealed: number) => void
}

/**
 * Seals every value again that is not sealed with the current key, in batches. Each value is
 * replaced only where it still is what was read, so that it may run beside the application. It may
 * be killed and run again: every value names the key that sealed it. Writes one event at the end. A
 * value that cannot be opened stays as it is and is reported.
 */
export async function rotateSeals(
  at: Date,
  { ring = keyRing(), onBatch = () => {} }: Partial<Pick<Progress, 'ring' | 'onBatch'>> = {},
): Promise<Rotation> {
  const progress: Progress = { ring, onBatch, resealed: new Map(), unreadable: new Map() }
  for (const table of SEALED_TABLE_NAMES) {
    for (let walk = 0; walk < WALKS; walk += 1) if (await walkTable(table, progress)) break
  }
  const { resealed } = progress
  const counts = await countSeals(ring)
  const columns = counts.columns.map(({ column, remaining }) => ({
    column,
    resealed: resealed.get(column) ?? 0,
    remaining,
  }))
  const data = {
    keyId: counts.keyId,
    remaining: counts.remaining,
    resealed: columns.reduce((sum, column) => sum + column.resealed, 0),
    columns,
  }
  await asSystem('record that values were sealed again', (db) =>
    appendEvent(db, { event: { kind: 'seal.rotated', data }, subject: {}, by: null, at }),
  )
  return {
    ...counts,
    resealed,
    unreadable: [...progress.unreadable.values()].slice(0, MOST_PLACES),
  }
}

/** @returns whether every value that can be opened was replaced */
async function walkTable(table: SealedTable, progress: Progress): Promise<boolean> {
  const prefix = sealPrefix(progress.ring.current)
  let isWhole = true
  for (let after: readonly string[] | null = null; ;) {
    const from = after
    const rows: SealedRow[] = await asSystem('read sealed values', (db) =>
      findSealedRows(db, table, prefix, from, ROWS_PER_BATCH),
    )
    const batch = rows.flatMap((row) => reseal(table, row, progress) ?? [])
    const written = await asSystem('seal values with the current key', (db) =>
      replaceSealedValues(db, table, batch),
    )
    if (written.length < batch.length) isWhole = false
    count(table, batch, written, progress)
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_PER_BATCH) return isWhole
    after = last.key
  }
}

/** The row with its values sealed again; null where there is nothing to replace. */
function reseal(
  table: SealedTable,
  row: SealedRow,
  { ring, unreadable }: Progress,
): ResealedRow | null {
  const name = rowName(...row.key)
  const columns = sealedColumnsOf(table)
  const resealed = row.values.map((value, index) => {
    const column = columns[index]!
    if (value === null) return null
    try {
      return sealValue(openValue(value, column, name, ring), column, name, ring)
    } catch (error) {
      if (!(error instanceof UnreadableSeal)) throw error
      unreadable.set(`${column} ${name}`, { column, row: name })
      return null
    }
  })
  return resealed.some((value) => value !== null) ? { ...row, resealed } : null
}

function count(
  table: SealedTable,
  batch: readonly ResealedRow[],
  written: readonly (readonly string[])[],
  { resealed, onBatch }: Progress,
): void {
  const names = new Set(written.map((key) => rowName(...key)))
  const columns = sealedColumnsOf(table)
  let values = 0
  for (const row of batch.filter(({ key }) => names.has(rowName(...key)))) {
    row.resealed.forEach((value, index) => {
      if (value === null) return
      const column = columns[index]!
      resealed.set(column, (resealed.get(column) ?? 0) + 1)
      values += 1
    })
  }
  onBatch(values)
}
