/**
 * Reading a yearly notice of the State Council (国务院办公厅关于部分节假日安排的通知) as an administrator copies it:
 * days off, and weekends that are worked in exchange (全国年节及纪念日放假办法). What is doubtful is refused,
 * since a wrong day moves statutory periods.
 */
import {
  addDays,
  daysBetween,
  parseLocalDate,
  weekdayOf,
  yearOf,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import type { CalendarYear } from './calendar'

export type Notice = CalendarYear & { readonly source: string }

export type NoticeDraft = {
  readonly year: number
  /** One day or range a line, or several with commas: `2027-01-01`, `2027-01-01..2027-01-03`. */
  readonly holidays: string
  readonly makeUpWorkdays: string
  readonly source: string
}

export type NoticeField = keyof NoticeDraft

export const NOTICE_MISTAKES = [
  'YEAR_NOT_ANNOUNCED', // no notice can exist for the year after next
  'YEAR_TOO_EARLY',
  'NOT_A_DAY',
  'WORKED_NOT_OFF', // a make-up day among the days off: the notice names both in one paragraph
  'OFF_NOT_WORKED',
  'RANGE_REVERSED',
  'RANGE_TOO_LONG',
  'NOT_OF_THE_YEAR',
  'NOT_A_WEEKEND', // only a weekend can be worked in exchange
  'OFF_AND_WORKED',
  'NO_DAYS_OFF',
  'SOURCE_MISSING',
  'SOURCE_TOO_LONG',
] as const
export type NoticeMistakeCode = (typeof NOTICE_MISTAKES)[number]

/** What is wrong, in which field, and the piece of text it is about (null: the whole field). */
export type NoticeMistake = {
  readonly field: NoticeField
  readonly code: NoticeMistakeCode
  readonly text: string | null
}

export type NoticeRefusal = { readonly mistakes: readonly NoticeMistake[] }

export const FIRST_NOTICE_YEAR = 2008
export const MOST_SOURCE_CHARACTERS = 200
/** No holiday of a notice is longer. */
export const LONGEST_RANGE_DAYS = 16
/** A notice may reach into the years beside its own: 1 January is often bridged from December. */
export const ADJOINING_DAYS = 14

// Between two days of a range: two dots, a dash of some kind, or a word; 81F3 and 5230 both mean
// "to".
const RANGE = /\s*(?:\.{2,3}|[~\u301c\uff5e\u2013\u2014\u2026\u81f3\u5230]+)\s*/
// Between sentences: line ends, semicolons, and 3002, FF1B; between entries of one: commas, 3001,
// FF0C.
const SENTENCE_END = /[\n\r;\u3002\uff1b]+/
const BETWEEN = /[,\u3001\uff0c]+/
// 2027-01-01, 2027/1/1, 2027.1.1, or with the characters for year (5E74), month (6708) and day
// (65E5); the year may be left out.
const DAY = /^(?:(\d{4})[-/.\u5e74])?(\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/

// The notice itself adds the weekday in brackets, FF08 and FF09 or plain ones.
const BRACKETED = /[(\uff08][^)\uff09]*[)\uff09]/g

// The notice's own sentences, pasted: a heading up to its colon (FF1A), the verb of the field
// (653E 5047, 8C03 4F11: off; 4E0A 73ED: worked), how many days in all (5171 ... 5929), and the
// number of the paragraph.
const HEADING = /^[^\d]*[:\uff1a]/
type DayField = 'holidays' | 'makeUpWorkdays'
const VERBS: Readonly<Record<DayField, RegExp>> = {
  holidays: /\u653e\u5047(?:\u8c03\u4f11)?$/,
  makeUpWorkdays: /\u4e0a\u73ed$/,
}
const NO_DAY =
  /^(?:\u5171\d{1,2}\u5929|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]+)$/
// The second end of a range without its month.
const DAY_OF_MONTH = /^(\d{1,2})\u65e5$/

type Days = { readonly days: readonly LocalDate[]; readonly mistakes: readonly NoticeMistake[] }

function readDay(text: string, year: number): LocalDate | null {
  const match = DAY.exec(text.replace(/\s/g, ''))
  if (!match) return null
  return parseLocalDate(
    `${match[1] ?? year}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`,
  )
}

function readLastDay(text: string, first: LocalDate, year: number): LocalDate | null {
  const dayOfMonth = DAY_OF_MONTH.exec(text.replace(/\s/g, ''))?.[1]
  return dayOfMonth
    ? parseLocalDate(`${first.slice(0, 8)}${dayOfMonth.padStart(2, '0')}`)
    : readDay(text, year)
}

type Entry = { readonly text: string; readonly days: string; readonly belongsTo: DayField }

/**
 * The entries of a sentence in this field, without what the notice adds to the days. A verb holds
 * for the days before it as well (2月14日、2月28日上班): without that, the first of them would be a day
 * off.
 */
function splitSentence(field: DayField, sentence: string): Entry[] {
  let belongsTo = field
  return sentence
    .split(BETWEEN)
    .toReversed()
    .map((part) => {
      const text = part.trim().replace(HEADING, '')
      if (VERBS.holidays.test(text)) belongsTo = 'holidays'
      if (VERBS.makeUpWorkdays.test(text)) belongsTo = 'makeUpWorkdays'
      const days = text.replace(VERBS[belongsTo], '').trim()
      return { text: belongsTo === field ? days : text, days, belongsTo }
    })
    .filter(({ days }) => days !== '' && !NO_DAY.test(days.replace(/\s/g, '')))
    .toReversed()
}

function splitEntries(field: DayField, text: string): Entry[] {
  return text
    .replace(BRACKETED, '')
    .split(SENTENCE_END)
    .flatMap((sentence) => splitSentence(field, sentence))
}

function readEntry(text: string, year: number): readonly LocalDate[] | NoticeMistakeCode {
  const [from = '', to, ...others] = text.split(RANGE)
  const first = readDay(from, year)
  const last = to === undefined ? first : first && readLastDay(to, first, year)
  if (!first || !last || others.length > 0) return 'NOT_A_DAY'
  const length = daysBetween(first, last) + 1
  if (length < 1) return 'RANGE_REVERSED'
  if (length > LONGEST_RANGE_DAYS) return 'RANGE_TOO_LONG'
  return Array.from({ length }, (_, n) => addDays(first, n))
}

function isNear(day: LocalDate, year: number): boolean {
  const [before, after] = [addDays(day, ADJOINING_DAYS), addDays(day, -ADJOINING_DAYS)]
  return yearOf(before) === year || yearOf(after) === year || yearOf(day) === year
}

function findMisplaced(
  { belongsTo }: Entry,
  days: readonly LocalDate[],
  field: DayField,
  year: number,
): NoticeMistakeCode | null {
  if (belongsTo !== field) return field === 'holidays' ? 'WORKED_NOT_OFF' : 'OFF_NOT_WORKED'
  return days.every((day) => isNear(day, year)) ? null : 'NOT_OF_THE_YEAR'
}

function readDays(field: DayField, text: string, year: number): Days {
  const days = new Set<LocalDate>()
  const mistakes: NoticeMistake[] = []
  for (const entry of splitEntries(field, text)) {
    const read = readEntry(entry.days, year)
    const code = typeof read === 'string' ? read : findMisplaced(entry, read, field, year)
    if (code) mistakes.push({ field, code, text: entry.text })
    else if (typeof read !== 'string') read.forEach((day) => days.add(day))
  }
  return { days: [...days].sort(), mistakes }
}

function mistakesOfYear(year: number, today: LocalDate): NoticeMistake[] {
  if (year < FIRST_NOTICE_YEAR)
    return [{ field: 'year', code: 'YEAR_TOO_EARLY', text: String(year) }]
  return year > yearOf(today) + 1
    ? [{ field: 'year', code: 'YEAR_NOT_ANNOUNCED', text: String(year) }]
    : []
}

function mistakesOfSource(source: string): NoticeMistake[] {
  if (source.length < 5) return [{ field: 'source', code: 'SOURCE_MISSING', text: null }]
  return source.length > MOST_SOURCE_CHARACTERS
    ? [{ field: 'source', code: 'SOURCE_TOO_LONG', text: null }]
    : []
}

/** What is missing whatever the year: days cannot be read without it. */
function missingOf({ holidays, source }: NoticeDraft): NoticeMistake[] {
  return [
    ...(holidays.trim() === ''
      ? [{ field: 'holidays', code: 'NO_DAYS_OFF', text: null } as const]
      : []),
    ...mistakesOfSource(source.trim()),
  ]
}

/**
 * Reads a notice; refused with every mistake at once, in the order of the fields. Days come out
 * sorted and once each.
 */
export function readNotice(draft: NoticeDraft, today: LocalDate): Result<Notice, NoticeRefusal> {
  const { year } = draft
  const ofYear = mistakesOfYear(year, today)
  if (ofYear.length > 0) return refuse({ mistakes: [...ofYear, ...missingOf(draft)] })
  const off = readDays('holidays', draft.holidays, year)
  const worked = readDays('makeUpWorkdays', draft.makeUpWorkdays, year)
  const source = draft.source.trim()
  const mistakes: NoticeMistake[] = [...off.mistakes]
  if (off.days.length === 0 && off.mistakes.length === 0)
    mistakes.push({ field: 'holidays', code: 'NO_DAYS_OFF', text: null })
  mistakes.push(...worked.mistakes)
  for (const day of worked.days) {
    if (weekdayOf(day) <= 5)
      mistakes.push({ field: 'makeUpWorkdays', code: 'NOT_A_WEEKEND', text: day })
    else if (off.days.includes(day))
      mistakes.push({ field: 'makeUpWorkdays', code: 'OFF_AND_WORKED', text: day })
  }
  mistakes.push(...mistakesOfSource(source))
  return mistakes.length > 0
    ? refuse({ mistakes })
    : ok({ year, holidays: off.days, makeUpWorkdays: worked.days, source })
}
