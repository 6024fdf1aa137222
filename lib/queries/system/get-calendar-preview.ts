import 'server-only'
import { z } from 'zod'
import { findLoadedYears } from '@/lib/data/stores/deadline/calendar-store'
import { findTouchedCases } from '@/lib/data/stores/deadline/touched-clocks-store'
import { findMissingYear } from '@/lib/domain/deadline/calendar-coverage'
import {
  readNotice,
  type NoticeDraft,
  type NoticeField,
} from '@/lib/domain/deadline/calendar-notice'
import { yearOf } from '@/lib/domain/time/local-date'
import { noticeMistakesInWords } from '@/lib/labels/zh-CN/calendar-notice'
import { defineQuery } from '../define-query'
import { presentNotice, type NoticePreview } from './present-notice'
import { MOST_COMPARED, presentTouched, type TouchedView } from './present-touched'
import { mergeCalendar } from '@/lib/platform/published-calendar'

export type NoticePreviewView = {
  /** The submitted text, to fill the form again. */
  readonly draft: Readonly<Record<NoticeField, string>>
  readonly mistakes: Readonly<Partial<Record<NoticeField, string>>>
  /** null before the first submit, and where something is wrong. */
  readonly preview: (NoticePreview & { readonly touched: TouchedView }) | null
}

const Typed = z.string().max(4000).catch('')

const PageQuery = z.object({
  year: z.string().max(8).optional().catch(undefined),
  holidays: Typed.optional(),
  makeUpWorkdays: Typed.optional(),
  source: Typed.optional(),
})

/** 载入放假安排: reads a notice as it would be loaded and shows what would change. Writes nothing. */
export const getCalendarPreview = defineQuery({
  act: 'calendar:read',
  input: PageQuery,
  load: async (db, query) => {
    const year = Number(query.year)
    return {
      loaded: await findLoadedYears(db),
      touched:
        query.holidays !== undefined && Number.isInteger(year)
          ? await findTouchedCases(db, year, MOST_COMPARED + 1)
          : [],
    }
  },
  present: ({ loaded, touched }, { today }, query): NoticePreviewView => {
    // From the rows read here: the calendar that other pages use may be some seconds older.
    const calendar = mergeCalendar(loaded)
    const year = query.year ?? String(findMissingYear(calendar, today) ?? yearOf(today) + 1)
    const draft = {
      year,
      holidays: query.holidays ?? '',
      makeUpWorkdays: query.makeUpWorkdays ?? '',
      source: query.source ?? '',
    }
    if (query.holidays === undefined && query.source === undefined)
      return { draft, mistakes: {}, preview: null }
    const read = readNotice(
      { ...draft, year: /^\d{4}$/.test(year.trim()) ? Number(year) : 0 } satisfies NoticeDraft,
      today,
    )
    if (read.ok)
      return {
        draft,
        mistakes: {},
        preview: {
          ...presentNotice(read.value, loaded, calendar),
          touched: presentTouched(
            touched,
            mergeCalendar([...loaded.filter((each) => each.year !== read.value.year), read.value]),
            today,
          ),
        },
      }
    return { draft, mistakes: noticeMistakesInWords(read.refusal.mistakes), preview: null }
  },
})
