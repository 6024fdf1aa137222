import { parseLocalDate } from '@/lib/domain/time/local-date'
import { cellText } from './cell-text'
import type { Cell, SheetHeader } from './workbook'

type Kind = NonNullable<SheetHeader['kind']>

const DAY = 'yyyy-mm-dd'

/**
 * How a spreadsheet shows what is in a column. The text format keeps a text a text when a cell is
 * edited.
 */
export const FORMATS = {
  text: '@',
  number: undefined,
  rate: '0.00%',
  day: DAY,
  moment: `${DAY} hh:mm`,
} as const satisfies Record<Kind, string | undefined>

/** A cell as it is written; `format` where it is not its column's. */
export type Written = {
  readonly value: string | number | Date | null
  readonly format?: string
}

const PERCENT = /^(\d+(?:\.\d+)?)%$/
const NUMBER = /^\d+(?:\.\d+)?$/
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/

/** Two decimals of a percentage, without the tail of a binary fraction: 66.67 → 0.6667. */
const fraction = (percent: string) => Number((Number(percent) / 100).toFixed(6))

/**
 * A spreadsheet's day has no zone: the wall time of Shanghai is written as it is on the page. null
 * unless it is a day, or a day with its time.
 */
function readMoment(text: string): { readonly at: Date; readonly isDay: boolean } | null {
  const [, day = '', time] = MOMENT.exec(text) ?? []
  return parseLocalDate(day)
    ? { at: new Date(`${day}T${time ?? '00:00'}:00Z`), isDay: time === undefined }
    : null
}

/**
 * What the page prints as the value that a spreadsheet calculates and sorts with, by the kind of
 * the column: 66.67% is 0.6667 in percent format, 2026-11-26 a day. What is neither stays a text.
 */
export function toWritten(printed: Cell, kind: Kind = 'text'): Written {
  if (typeof printed === 'number') return { value: Number.isFinite(printed) ? printed : null }
  if (printed === null) return { value: null }
  const text: Written = { value: cellText(printed), format: FORMATS.text }
  const ofColumn = (own: Kind, value: Written['value']): Written =>
    own === kind ? { value } : { value, format: FORMATS[own] }
  if (kind === 'day' || kind === 'moment') {
    const moment = readMoment(printed)
    return moment ? ofColumn(moment.isDay ? 'day' : 'moment', moment.at) : text
  }
  if (kind === 'number' || kind === 'rate') {
    const percent = PERCENT.exec(printed)?.[1]
    if (percent) return ofColumn('rate', fraction(percent))
    return NUMBER.test(printed) ? { value: Number(printed) } : text
  }
  return { value: text.value }
}
