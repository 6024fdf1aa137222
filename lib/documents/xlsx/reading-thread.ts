import { parentPort, workerData } from 'node:worker_threads'
import type { SheetRow } from '@/lib/domain/import/sheet'
import { cutCells } from './cut-cells'
import { readSheet } from './read-sheet'
import type { ReadingAnswer, ReadingOrder } from './reading-order'

// The thread that reads one workbook (read-sheet-apart.ts starts it). Its rows are sent in batches,
// each on request: taking over 20,000 rows at once would block the main thread.

const MOST_ROWS = 50
const MOST_LETTERS = 50_000

const lettersOf = ({ cells }: SheetRow<string>) =>
  Object.values(cells).reduce((sum, cell) => sum + (cell?.text.length ?? 0), 0)

/** How many of these rows one batch takes: one at least. */
function countBatch(rows: readonly SheetRow<string>[], start: number): number {
  let letters = 0
  let count = 0
  while (count < MOST_ROWS && start + count < rows.length && letters < MOST_LETTERS) {
    letters += lettersOf(rows[start + count] ?? { rowNo: 0, cells: {} })
    count += 1
  }
  return count
}

const { bytes, shape }: ReadingOrder<string> = workerData
const read = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), shape)
const send = (answer: ReadingAnswer<string>) => parentPort?.postMessage(answer)

if (!read.ok) send({ fault: read.refusal })
else {
  const rows = read.value.map((row) => cutCells(row, shape.longest))
  let sent = 0
  const sendBatch = () => {
    const start = sent
    sent += countBatch(rows, start)
    send({ rows: rows.slice(start, sent), isLast: sent === rows.length })
  }
  parentPort?.on('message', sendBatch)
  sendBatch()
}
