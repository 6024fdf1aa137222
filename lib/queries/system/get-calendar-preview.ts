import 'server-only'
import { z } from 'zod'
import { findLoadedYears, type LoadedYear } from '@/lib/data/stores/calendar-store'
import { compareCalendars, findForgottenDays, findMissingYear, groupDays } from '@/lib/domain/deadline/calendar-coverage'
import { readNotice, type Notice, type NoticeDraft, type NoticeField } from '@/lib/domain/deadline/calendar-notice'
import { weekdayOf, yearOf, type LocalDate } from '@/lib/domain/time/local-date'
import { dayWithWeekday, NOTICE, noticeMistakeInWords, rangeInWords } from '@/lib/labels/zh-CN/calendar-notice'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { mergeCalendar, packagedCalendarYears } from '@/lib/platform/published-calendar'
import { defineQuery, type ReadContext } from '../define-query'

export type NoticePreview = {
  readonly title: string
  readonly summary: string
  readonly off: readonly string[]
  readonly worked: readonly string[]
  /** What stands there for the year now, as a sentence. */
  readonly standing: string
  /** Days whose nature changes; empty where the notice says what is known already, null where nothing was known. */
  readonly changes: readonly { readonly day: string; readonly becomes: 'off' | 'worked' }[] | null
  readonly doubt: string | null
  /** To be sent back with the confirmation. */
  readonly replaces: string | null
}

export type NoticePreviewView = {
  /** What was typed, to stand in the form again. */
  readonly draft: Readonly<Record<NoticeField, string>>
  readonly mistakes: Readonly<Partial<Record<NoticeField, string>>>
  /** null before anything was asked, and where something is wrong. */
  readonly preview: NoticePreview | null
}

const Typed = z.string().max(4000).catch('')

const Asked = z.object({
  year: z.string().max(8).optional().catch(undefined),
  holidays: Typed.optional(),
  makeUpWorkdays: Typed.optional(),
  source: Typed.optional(),
})

/** 载入放假安排: reads a notice as it would be loaded and shows what would change. Writes nothing. */
export const getCalendarPreview = defineQuery({
  act: 'calendar:read',
  input: Asked,
  load: (db) => findLoadedYears(db),
  present: (loaded, context, asked): NoticePreviewView => {
    const { calendar, today } = context
    const year = asked.year ?? String(findMissingYear(calendar, today) ?? yearOf(today) + 1)
    const draft = { year, holidays: asked.holidays ?? '', makeUpWorkdays: asked.makeUpWorkdays ?? '', source: asked.source ?? '' }
    if (asked.holidays === undefined && asked.source === undefined) return { draft, mistakes: {}, preview: null }
    const read = readNotice({ ...draft, year: /^\d{4}$/.test(year.trim()) ? Number(year) : 0 } satisfies NoticeDraft, today)
    if (read.ok) return { draft, mistakes: {}, preview: preview(read.value, loaded, context) }
    const mistakes: Partial<Record<NoticeField, string>> = {}
    for (const mistake of read.refusal.mistakes) {
      const { field } = mistake
      mistakes[field] = `${mistakes[field] ?? ''}${noticeMistakeInWords(mistake)}`
    }
    return { draft, mistakes, preview: null }
  },
})

function preview(notice: Notice, loaded: readonly LoadedYear[], { calendar }: ReadContext): NoticePreview {
  const { year, holidays, makeUpWorkdays } = notice
  // Days of the notice's own year are told without it.
  const inYear = `${year}-01-01` as LocalDate
  const standing = loaded.find((each) => each.year === year)
  const after = mergeCalendar([...loaded.filter((each) => each.year !== year), notice])
  const forgotten = findForgottenDays(year, holidays)
  const changes = compareCalendars(calendar, after, year)
  return {
    title: NOTICE.previewTitle(year),
    summary: NOTICE.summary(holidays.length, holidays.filter((day) => weekdayOf(day) <= 5).length, makeUpWorkdays.length),
    off: groupDays(holidays).map((range) => rangeInWords(range, inYear)),
    worked: makeUpWorkdays.map((day) => dayWithWeekday(day, inYear)),
    standing: standing
      ? NOTICE.replacesLoaded(year, standing.loadedBy, stamp(standing.loadedAt))
      : packagedCalendarYears().some((each) => each.year === year) ? NOTICE.replacesPackaged(year) : NOTICE.fresh(year),
    changes: changes?.map(({ day, becomes }) => ({ day: dayWithWeekday(day, inYear), becomes })) ?? null,
    doubt: forgotten.length > 0 ? NOTICE.forgotten(forgotten.map((day) => dayWithWeekday(day, inYear)).join('、')) : null,
    replaces: standing?.loadedAt.toISOString() ?? null,
  }
}
