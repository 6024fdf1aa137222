// 工作时间 of a mediator, weekly and from a day on. Source: none of the law; the product's choice
// (docs/decisions/0069-working-hours-and-fairness.md).
import type { WeekSpan, WorkingHours } from '../meeting/working-hours'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate, Weekday } from '../time/local-date'

/** Lines of the form; an empty one says nothing. */
export const HOURS_LINES = 4

/** The same hours on several weekdays; what was not filled in is null. */
export type HoursLine = {
  readonly on: readonly Weekday[]
  readonly from: number | null
  readonly to: number | null
}

export type HoursRequest = {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  /** The institution's usual hours again. */
  readonly isUsual: boolean
  readonly lines: readonly HoursLine[]
}

/**
 * The hours that hold from the day on. They do not begin before today: what was planned before was
 * planned by other hours.
 * @returns the hours, or INPUT_INVALID at the field concerned: DAY_PAST, DAY_ORDER, HOURS_EMPTY,
 *   HOURS_ORDER, HOURS_OVERLAP
 */
export function decideHours(request: HoursRequest, today: LocalDate): Decided<WorkingHours> {
  const { validFrom, validTo, isUsual, lines } = request
  const days = checkDays(validFrom, validTo, today)
  const mistakes = { ...days, ...(isUsual ? {} : checkLines(lines)) }
  if (validFrom === null || Object.keys(mistakes).length > 0)
    return refuse('INPUT_INVALID', {}, mistakes)
  return allow({ validFrom, validTo, spans: isUsual ? null : toSpans(lines) })
}

function checkDays(from: LocalDate | null, to: LocalDate | null, today: LocalDate) {
  return {
    ...(from === null && { validFrom: 'REQUIRED' }),
    ...(from !== null && from < today && { validFrom: 'DAY_PAST' }),
    ...(from !== null && to !== null && to < from && { validTo: 'DAY_ORDER' }),
  }
}

const isEmpty = ({ on, from, to }: HoursLine) => on.length === 0 && from === null && to === null

function checkLines(lines: readonly HoursLine[]): Readonly<Record<string, string>> {
  if (lines.every(isEmpty)) return { 'lines.0.on': 'HOURS_EMPTY' }
  return Object.assign({}, ...lines.map((line, index) => checkLine(line, index, lines))) as Record<
    string,
    string
  >
}

function checkLine(
  line: HoursLine,
  index: number,
  lines: readonly HoursLine[],
): Readonly<Record<string, string>> {
  if (isEmpty(line)) return {}
  const { on, from, to } = line
  if (on.length === 0 || from === null || to === null)
    return {
      ...(on.length === 0 && { [`lines.${index}.on`]: 'HOURS_EMPTY' }),
      ...(from === null && { [`lines.${index}.from`]: 'REQUIRED' }),
      ...(to === null && { [`lines.${index}.to`]: 'REQUIRED' }),
    }
  if (to <= from) return { [`lines.${index}.to`]: 'HOURS_ORDER' }
  const overlaps = lines
    .slice(0, index)
    .some(
      (other) =>
        other.from !== null &&
        other.to !== null &&
        other.from < to &&
        from < other.to &&
        other.on.some((day) => on.includes(day)),
    )
  return overlaps ? { [`lines.${index}.from`]: 'HOURS_OVERLAP' } : {}
}

function toSpans(lines: readonly HoursLine[]): readonly WeekSpan[] {
  return lines
    .flatMap(({ on, from, to }) =>
      from === null || to === null ? [] : on.map((weekday) => ({ weekday, from, to })),
    )
    .toSorted((a, b) => a.weekday - b.weekday || a.from - b.from)
}
