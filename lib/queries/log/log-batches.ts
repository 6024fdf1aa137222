import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  findLoggedEvents,
  type LogFilter,
  type LoggedEvent,
} from '@/lib/data/stores/audit/event-log-store'
import type { LogName } from '@/lib/domain/audit/logs'
import { sliceOf, writeCursor } from '../paging/keyset'
import { presentLogged, type LogRow } from './log-row'
import { findLogNames, LOG_ORDER } from './read-log'

const BATCH = 500

/** Every line of a log in its own order, read in slices, as the page would show it. */
export async function* readWholeLog(
  db: Db,
  log: LogName,
  institutionId: string | null,
  filter: LogFilter | null,
): AsyncGenerator<LogRow> {
  let after: string | undefined
  while (filter) {
    const slice = { ...sliceOf<object, never[]>(LOG_ORDER, { after }), take: BATCH }
    const events: LoggedEvent[] = await findLoggedEvents(db, filter, slice)
    const names = await findLogNames(db, institutionId, events)
    for (const event of events) yield presentLogged(log, event, names)
    const last = events.at(-1)
    if (!last || events.length < BATCH) return
    after = writeCursor({ value: last.at, id: last.id })
  }
}
