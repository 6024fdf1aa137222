/** Rows per statement when a whole list is read. */
export const BATCH_SIZE = 500

/**
 * Reads a whole list in batches by keyset: each batch starts after the key of the last row. In one
 * snapshot no row is skipped or repeated. `readBatch` gets the key to start after (null at the
 * start) and the number of rows to read.
 */
export async function* readInBatches<Row, Key>(
  readBatch: (after: Key | null, take: number) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
  size = BATCH_SIZE,
): AsyncGenerator<readonly Row[]> {
  let after: Key | null = null
  for (;;) {
    const rows = await readBatch(after, size)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < size) return
    after = keyOf(last)
  }
}
