import 'server-only'
import { asSystem } from '@/lib/data/door'
import { saveCalendarYear } from '@/lib/data/stores/deadline/calendar-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Notice } from '@/lib/domain/deadline/calendar-notice'
import { now } from '@/lib/platform/clock'

/**
 * Loads a notice on behalf of the system itself (`npm run calendar:load`). `replaces`: when the
 * notice shown for this year was loaded, null where there was none.
 * @returns false, with nothing written, where another one was loaded meanwhile
 */
export async function loadNotice(
  { year, holidays, makeUpWorkdays, source }: Notice,
  by: string,
  replaces: Date | null,
): Promise<boolean> {
  const at = now()
  return asSystem('load a calendar notice', async (db) => {
    const isSaved = await saveCalendarYear(
      db,
      null,
      { year, holidays, makeUpWorkdays, source, loadedAt: at, loadedBy: by },
      replaces,
    )
    if (!isSaved) return false
    const event = {
      kind: 'calendar.loaded' as const,
      data: { year, source, holidays: [...holidays], makeUpWorkdays: [...makeUpWorkdays] },
    }
    await appendEvent(db, { event, subject: {}, by: null, at })
    return true
  })
}
