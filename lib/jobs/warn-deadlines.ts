import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { appendEvents, type NewEvent } from '@/lib/data/stores/audit/event-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import {
  addWarnings,
  findCasesToWarn,
  type CaseToWarn,
} from '@/lib/data/stores/deadline/warning-store'
import { notify, toAdministrators, toClerks, toMediator } from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideWarning, type Reminded, type Warning } from '@/lib/domain/deadline/decide-warning'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import type { NoticeRecipients } from '@/lib/domain/notice/case-notices'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'

/** Cases per transaction: their rows are locked for some tens of milliseconds. */
export const CASES_PER_BATCH = 100

/** Longer than five working days with any holiday between them: every period that can warn. */
const HORIZON_DAYS = 31

/**
 * Plans the warnings of today, in Shanghai: one job for each day, however many processes plan it
 * and however often.
 */
export async function planWarnings(at: Date): Promise<void> {
  const day = toLocalDate(at)
  await asSystem('plan the warnings of the day', (db) =>
    enqueue(db, {
      kind: 'deadlines',
      key: `deadlines:${day}`,
      payload: { day, after: null },
      runAt: at,
    }),
  )
}

/**
 * Raises the warnings of one batch of cases and plans the next batch, in one transaction: a killed
 * run goes on where it stopped, and each warning is raised once. It counts by the day on which it
 * runs.
 */
export async function warnDeadlines(
  db: Db,
  { day, after }: JobPayload<'deadlines'>,
  at: Date,
): Promise<void> {
  const today = toLocalDate(at)
  const calendar = await getCalendar(db)
  const cases = await findCasesToWarn(
    db,
    { after, until: addDays(today, HORIZON_DAYS) },
    CASES_PER_BATCH,
  )
  const raised = cases.flatMap((about) => {
    const decided = decideWarning(about.facts, today, calendar)
    return decided.ok && decided.value ? [{ about, warning: decided.value }] : []
  })
  if (raised.length > 0) {
    await addWarnings(db, raised, at)
    await appendEvents(
      db,
      raised.map(({ about, warning }) => eventOf(about, warning, at)),
    )
  }
  for (const { about, warning } of raised) await remind(db, about, warning, at)
  const last = cases.at(-1)
  if (last && cases.length === CASES_PER_BATCH)
    await enqueue(db, {
      kind: 'deadlines',
      key: `deadlines:${day}:${last.id}`,
      payload: { day, after: last.id },
      runAt: at,
    })
}

function eventOf({ subject }: CaseToWarn, warning: Warning, at: Date): NewEvent {
  const { remind: reminded, ...data } = warning
  return {
    event: { kind: 'deadline.warned', data: { ...data, reminded: [...reminded] } },
    subject,
    by: null,
    at,
  }
}

function recipientsOf(
  who: Reminded,
  { mediatorId, institutionId, courtId }: CaseToWarn,
): NoticeRecipients | null {
  switch (who) {
    case 'mediator':
      return mediatorId === null ? null : toMediator(mediatorId)
    case 'administrators':
      return institutionId === null ? null : toAdministrators(institutionId)
    case 'clerks':
      return toClerks(courtId)
  }
}

async function remind(db: Db, about: CaseToWarn, warning: Warning, at: Date): Promise<void> {
  const { remind: reminded, ...facts } = warning
  for (const who of reminded)
    await notify(db, {
      kind: 'deadline.warned',
      facts,
      about,
      to: recipientsOf(who, about),
      by: null,
      at,
    })
}
