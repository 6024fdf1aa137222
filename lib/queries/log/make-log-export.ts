import 'server-only'
import type { Db } from '@/lib/data/door'
import { countLoggedEvents } from '@/lib/data/stores/audit/event-log-store'
import { MOST_ROWS } from '@/lib/domain/export/most-rows'
import type { LogName } from '@/lib/domain/audit/logs'
import { EXPORTS } from '@/lib/labels/zh-CN/export'
import { logConditions } from '@/lib/labels/zh-CN/log'
import type { ExportContent } from '../define-export'
import { toLogQuery, type LogInput } from './log-query'
import { readWholeLog } from './log-batches'
import { logSheet } from './log-sheet'
import { findLogFilter } from './read-log'

/**
 * The content of an exported log: the lines of the filters, in the page's order. `institutionId`
 * null: the auditor, who reads all.
 */
export async function makeLogExport(
  db: Db,
  log: LogName,
  institutionId: string | null,
  input: LogInput,
): Promise<ExportContent> {
  const query = toLogQuery(log, input)
  const found = await findLogFilter(db, log, institutionId, query)
  // A filter that matches nothing on the page matches nothing in the file.
  const filter = typeof found === 'string' ? null : found
  return {
    title: EXPORTS[log],
    conditions: logConditions(log, query),
    atLeast: filter ? await countLoggedEvents(db, filter, MOST_ROWS) : 0,
    sheets: [logSheet(log, readWholeLog(db, log, institutionId, filter))],
  }
}
