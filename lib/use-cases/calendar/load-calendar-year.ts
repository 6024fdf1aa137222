import 'server-only'
import { findLoadedYears, saveCalendarYear } from '@/lib/data/stores/deadline/calendar-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { seemsIncomplete } from '@/lib/domain/deadline/calendar-coverage'
import { readNotice } from '@/lib/domain/deadline/calendar-notice'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { LoadCalendarYearInput } from './load-calendar-year.input'

/**
 * 载入放假安排: a year's notice of the State Council, as previewed; its days go into the system's chain
 * with it.
 */
export const loadCalendarYear = defineUseCase({
  act: 'calendar:load',
  input: LoadCalendarYearInput,
  load: async (db, { year }) => ({
    current: (await findLoadedYears(db)).find((loaded) => loaded.year === year) ?? null,
  }),
  scope: () => ({}),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ current }, input, { today }) => {
    const notice = readNotice(input, today)
    if (!notice.ok)
      return refuse(
        'INPUT_INVALID',
        {},
        Object.fromEntries(notice.refusal.mistakes.map(({ field }) => [field, 'CALENDAR_NOTICE'])),
      )
    const { year, holidays } = notice.value
    if (!input.isComplete && seemsIncomplete(year, holidays))
      return refuse('INPUT_INVALID', {}, { isComplete: 'CALENDAR_INCOMPLETE' })
    if (current && current.loadedAt.getTime() !== input.replaces?.getTime()) {
      return refuse('CALENDAR_CHANGED_MEANWHILE', {
        year: current.year,
        by: current.loadedBy,
        at: current.loadedAt.toISOString(),
      })
    }
    return allow(notice.value)
  },
  write: async (
    db,
    grant,
    { year, holidays, makeUpWorkdays, source },
    { current },
    _input,
    { actor, now },
  ) => {
    const loaded = { year, holidays, makeUpWorkdays, source, loadedAt: now, loadedBy: actor.name }
    if (!(await saveCalendarYear(db, grant, loaded, current?.loadedAt ?? null))) {
      const winner = (await findLoadedYears(db)).find((each) => each.year === year)
      return refuse('CALENDAR_CHANGED_MEANWHILE', {
        year,
        by: winner?.loadedBy,
        at: winner?.loadedAt.toISOString(),
      })
    }
    const event = {
      kind: 'calendar.loaded' as const,
      data: { year, source, holidays: [...holidays], makeUpWorkdays: [...makeUpWorkdays] },
    }
    await appendEvent(db, { event, subject: {}, by: actor, at: now })
    return allow({ year })
  },
})
