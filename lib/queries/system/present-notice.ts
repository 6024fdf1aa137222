import type { LoadedYear } from '@/lib/data/stores/deadline/calendar-store'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import {
  compareCalendars,
  findForgottenDays,
  findForgottenFestivals,
  groupDays,
} from '@/lib/domain/deadline/calendar-coverage'
import type { Notice } from '@/lib/domain/deadline/calendar-notice'
import { weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import { dayWithWeekday, NOTICE, rangeInWords } from '@/lib/labels/zh-CN/calendar-notice'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { mergeCalendar, packagedCalendarYears } from '@/lib/platform/published-calendar'

export type NoticePreview = {
  readonly title: string
  readonly summary: string
  readonly off: readonly string[]
  readonly worked: readonly string[]
  /** The year's present state, as a sentence. */
  readonly standing: string
  /**
   * Days whose nature changes; empty where the notice says what is known already, null where
   * nothing was known.
   */
  readonly changes: readonly { readonly day: string; readonly becomes: 'off' | 'worked' }[] | null
  /** Why the notice seems to be copied in part; loading it then needs a confirmation. */
  readonly doubts: readonly string[]
  /** To be sent back with the confirmation. */
  readonly replaces: string | null
}

/**
 * What loading this notice would do. `calendar`: the present one; `loaded`: its years that come
 * from notices.
 */
export function presentNotice(
  notice: Notice,
  loaded: readonly LoadedYear[],
  calendar: WorkCalendar,
): NoticePreview {
  const { year, holidays, makeUpWorkdays } = notice
  // Days of the notice's own year are written without it.
  const inYear = `${year}-01-01` as LocalDate
  const standing = loaded.find((each) => each.year === year)
  const after = mergeCalendar([...loaded.filter((each) => each.year !== year), notice])
  const forgotten = findForgottenDays(year, holidays)
  const festivals = findForgottenFestivals(year, holidays).map((each) => NOTICE.festivals[each])
  const changes = compareCalendars(calendar, after, year)
  return {
    title: NOTICE.previewTitle(year),
    summary: NOTICE.summary(
      holidays.length,
      holidays.filter((day) => weekdayOf(day) <= 5).length,
      makeUpWorkdays.length,
    ),
    off: groupDays(holidays).map((range) => rangeInWords(range, inYear)),
    worked: makeUpWorkdays.map((day) => dayWithWeekday(day, inYear)),
    standing: standing
      ? NOTICE.replacesLoaded(year, standing.loadedBy, stamp(standing.loadedAt))
      : packagedCalendarYears().some((each) => each.year === year)
        ? NOTICE.replacesPackaged(year)
        : NOTICE.fresh(year),
    changes:
      changes?.map(({ day, becomes }) => ({ day: dayWithWeekday(day, inYear), becomes })) ?? null,
    doubts: [
      ...(forgotten.length > 0
        ? [NOTICE.forgotten(forgotten.map((day) => dayWithWeekday(day, inYear)).join('、'))]
        : []),
      ...(festivals.length > 0 ? [NOTICE.noFestival(festivals.join('、'))] : []),
    ],
    replaces: standing?.loadedAt.toISOString() ?? null,
  }
}
