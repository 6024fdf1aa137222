import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { appendEvents, type NewEvent } from '@/lib/data/stores/audit/event-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import {
  findCasesToRecount,
  findYearToRecount,
  moveRecount,
  storeRecountedDays,
  type CaseToRecount,
  type YearToRecount,
} from '@/lib/data/stores/deadline/recount-store'
import { recountClocks as recount, type RecountedClock } from '@/lib/domain/deadline/recount'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { errorFields, log } from '@/lib/platform/logger'

/** Cases per transaction: their rows are locked for some tens of milliseconds. */
export const CASES_PER_BATCH = 100

type Batch = { readonly changed: number } | null

/**
 * Recounts the due days of open cases by every notice that was loaded and not walked yet, in
 * batches of one transaction each: a killed run goes on where it stopped, and each batch is done
 * once, however many processes run.
 * @returns how many cases got another day or mark
 */
export async function recountClocks(at: Date): Promise<number> {
  for (let changed = 0; ;) {
    const batch = await asSystem('recount due days by a loaded notice', (db) => walkBatch(db, at))
    if (batch === null) return changed
    changed += batch.changed
  }
}

async function walkBatch(db: Db, at: Date): Promise<Batch> {
  const year = await findYearToRecount(db, at)
  if (year === null) return null
  const calendar = await getCalendar(db)
  const cases = await findCasesToRecount(db, year, CASES_PER_BATCH)
  const events: NewEvent[] = []
  for (const each of cases) {
    const clocks = recount(each.facts, calendar, toLocalDate(at))
    if (clocks.length === 0) continue
    await storeRecountedDays(db, each.subject.caseId, clocks)
    events.push(eventOf(each, clocks, year, at))
  }
  if (events.length > 0) await appendEvents(db, events)
  const last = cases.at(-1)
  await moveRecount(
    db,
    year.year,
    last && cases.length === CASES_PER_BATCH ? { after: last.subject.caseId } : { done: at },
  )
  return { changed: events.length }
}

function eventOf(
  { subject }: CaseToRecount,
  clocks: readonly RecountedClock[],
  { year, source }: YearToRecount,
  at: Date,
): NewEvent {
  const data = {
    year,
    source,
    clocks: clocks.map(({ clock, before, after }) => ({
      clock,
      before: before.dueOn,
      after: after.dueOn,
      provisionalBefore: before.isProvisional,
      provisionalAfter: after.isProvisional,
    })),
  }
  return {
    event: { kind: 'clock.recounted', data },
    subject,
    by: null,
    at,
    basis: 'civil_procedure_85',
  }
}

/** Recounts what is due; a failure is logged, and the next run goes on. */
export async function recountIfDue(): Promise<void> {
  try {
    const changed = await recountClocks(now())
    if (changed > 0) log.info('due days recounted', { count: changed })
  } catch (error) {
    log.error('due days not recounted', errorFields(error))
  }
}
