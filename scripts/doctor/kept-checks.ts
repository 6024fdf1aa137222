import { asSystem } from '@/lib/data/door'
import { findLastAnchor } from '@/lib/data/stores/audit/anchor-store'
import { findLoadedYears } from '@/lib/data/stores/deadline/calendar-store'
import { countWithoutFactor } from '@/lib/data/stores/access/second-factor-store'
import { isAnchorOverdue } from '@/lib/domain/audit/anchor-schedule'
import { findMissingYear } from '@/lib/domain/deadline/calendar-coverage'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { DOCTOR } from '@/lib/labels/zh-CN/doctor'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { mergeCalendar } from '@/lib/platform/published-calendar'
import { env } from '@/lib/platform/env'
import { bad, note, ok, type Finding } from './finding.mjs'

/**
 * What the database says of the work that has to be done regularly: calendar and sealing; and of
 * who has no 两步验证.
 */
export async function checkKept(now: Date): Promise<readonly Finding[]> {
  const { years, anchor, factors } = await asSystem('examine the installation', async (db) => ({
    years: await findLoadedYears(db),
    anchor: await findLastAnchor(db),
    factors: await countWithoutFactor(db),
  }))
  const missing = findMissingYear(mergeCalendar(years), toLocalDate(now))
  return [
    missing === null
      ? ok('calendar', DOCTOR.calendar, DOCTOR.calendarOk)
      : note('calendar', DOCTOR.calendar, DOCTOR.calendarMissing(missing), DOCTOR.calendarTodo),
    checkAnchor(anchor?.at ?? null, now),
    checkFactors(factors),
  ]
}

function checkAnchor(at: Date | null, now: Date): Finding {
  if (at === null) return note('anchors', DOCTOR.anchors, DOCTOR.anchorsNever)
  return isAnchorOverdue(at, now)
    ? bad('anchors', DOCTOR.anchors, DOCTOR.anchorsLate(stamp(at)), DOCTOR.anchorsTodo)
    : ok('anchors', DOCTOR.anchors, DOCTOR.anchorsOk(stamp(at)))
}

/** Where it is required they set it up as they sign in; where it is only offered they may not. */
function checkFactors({ all, without }: { readonly all: number; readonly without: number }) {
  const isRequired = env().HEYI_SECOND_FACTOR === 'required'
  if (without === 0 && isRequired) return ok('second-factor', DOCTOR.factor, DOCTOR.factorOk(all))
  const todo = isRequired ? DOCTOR.factorWaits : DOCTOR.factorOffered
  return note('second-factor', DOCTOR.factor, DOCTOR.factorLacks(without, all), todo)
}
