import 'server-only'
import type { SheetFault, SheetRow } from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import type { ReadingAnswer } from './reading-order'
import type { SheetShape } from './sheet-shape'
import { startReadingThread } from './start-reading-thread'

/** A list of 20,000 full lines is read in some five seconds on a small machine. */
const MOST_MILLISECONDS = 30_000

/**
 * Reads an uploaded sheet (read-sheet.ts) in a thread of its own, so that the server goes on
 * answering whatever the file holds. The thread is ended at the limit of time or memory, and the
 * file refused.
 */
export function readSheetApart<Column extends string>(
  bytes: Buffer,
  shape: SheetShape<Column>,
  mostMilliseconds = MOST_MILLISECONDS,
): Promise<Result<readonly SheetRow<Column>[], SheetFault>> {
  return new Promise((resolve, reject) => {
    const rows: SheetRow<Column>[] = []
    const thread = startReadingThread({ bytes, shape })
    const end = (settle: () => void) => {
      clearTimeout(timer)
      // Only when the thread is gone is its memory free for the next file.
      void thread.terminate().then(settle)
    }
    const refuseFile = (fault: SheetFault) => end(() => resolve(refuse(fault)))
    const timer = setTimeout(() => refuseFile({ code: 'SHEET_TOO_SLOW' }), mostMilliseconds)
    thread.on('message', (answer: ReadingAnswer<Column>) => {
      if ('fault' in answer) return refuseFile(answer.fault)
      rows.push(...answer.rows)
      if (answer.isLast) end(() => resolve(ok(rows)))
      else thread.postMessage('next')
    })
    thread.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? refuseFile({ code: 'SHEET_EXPANDS' })
        : end(() => reject(error)),
    )
  })
}
