import 'server-only'
import type { Db } from '@/lib/data/door'
import { findLoggedEvents } from '@/lib/data/stores/audit/event-log-store'
import type { LogFilter } from '@/lib/data/stores/audit/event-log-conditions'
import type { LogName } from '@/lib/domain/audit/logs'
import { sliceOf, writeCursor } from '../paging/keyset'
import { readInBatches } from '../paging/read-in-batches'
import { presentLogged, type LogRow } from './log-row'
import { findLogNames, LOG_ORDER } from './read-log'

/** All lines of a log in its own order, presented as on the page; none without a filter. */
export async function* readWholeLog(
  db: Db,
  log: LogName,
  institutionId: string | null,
  filter: LogFilter | null,
): AsyncGenerator<LogRow> {
  if (!filter) return
  const batches = readInBatches(
    (after: string | null, take) =>
      findLoggedEvents(db, filter, {
        ...sliceOf<object, never[]>(LOG_ORDER, { after: after ?? undefined }),
        take,
      }),
    ({ at, id }) => writeCursor({ value: at, id }),
  )
  for await (const events of batches) {
    const names = await findLogNames(db, institutionId, events)
    for (const event of events) yield presentLogged(log, event, names)
  }
}
