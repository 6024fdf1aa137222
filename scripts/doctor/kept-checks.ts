import { asSystem } from '@/lib/data/door'
import { findLastAnchor } from '@/lib/data/stores/audit/anchor-store'
import { findLoadedYears } from '@/lib/data/stores/deadline/calendar-store'
import { isAnchorOverdue } from '@/lib/domain/audit/anchor-schedule'
import { findMissingYear } from '@/lib/domain/deadline/calendar-coverage'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { DOCTOR } from '@/lib/labels/zh-CN/doctor'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { mergeCalendar } from '@/lib/platform/published-calendar'
import { bad, note, ok, type Finding } from './finding.mjs'

/** What the database says of the work that has to be done regularly: calendar and sealing. */
export async function checkKept(now: Date): Promise<readonly Finding[]> {
  const { years, anchor } = await asSystem('examine the installation', async (db) => ({
    years: await findLoadedYears(db),
    anchor: await findLastAnchor(db),
  }))
  const missing = findMissingYear(mergeCalendar(years), toLocalDate(now))
  return [
    missing === null
      ? ok('calendar', DOCTOR.calendar, DOCTOR.calendarOk)
      : note('calendar', DOCTOR.calendar, DOCTOR.calendarMissing(missing), DOCTOR.calendarTodo),
    checkAnchor(anchor?.at ?? null, now),
  ]
}

function checkAnchor(at: Date | null, now: Date): Finding {
  if (at === null) return note('anchors', DOCTOR.anchors, DOCTOR.anchorsNever)
  return isAnchorOverdue(at, now)
    ? bad('anchors', DOCTOR.anchors, DOCTOR.anchorsLate(stamp(at)), DOCTOR.anchorsTodo)
    : ok('anchors', DOCTOR.anchors, DOCTOR.anchorsOk(stamp(at)))
}
