// 引调与督办: at which point a case of the court is, and how much of that point's period is left. Sources: 在线调解规则 第10条 (三个工作日内
// 指定), 第12条 (三个工作日内确认接受), 第24条 (调解期限).
import type { CaseStatus } from '../case/status'
import { addWorkingDays, type CalendarRefusal, type WorkCalendar } from '../deadline/calendar'
import { computeClockEnd } from '../deadline/clock-end'
import { addDays, type LocalDate } from '../time/local-date'
import { ok, type Result } from '../time/result'

/** The points at which a case waits for someone, in the order of a case. */
export const DESK_NODES = [
  'acceptance', // 待机构确认
  'assignment', // 待分配调解员
  'taking', // 待接收
  'mediation', // 调解中
  'returned', // 退回待引调
] as const
export type DeskNode = (typeof DESK_NODES)[number]

/** What is left of the period: more than two days, one or two, the last day, none. */
export const DESK_AGES = ['within', 'soon', 'today', 'overdue'] as const
export type DeskAge = (typeof DESK_AGES)[number]

export const NODE_STATUSES = {
  acceptance: ['pending_acceptance'],
  assignment: ['pending_assignment'],
  taking: ['pending_mediator', 'disclosure_review'],
  mediation: ['in_mediation'],
  returned: ['returned'],
} as const satisfies Readonly<Record<DeskNode, readonly CaseStatus[]>>

/** The point of a case with this status; null where nothing waits any more. */
export function nodeOf(status: CaseStatus): DeskNode | null {
  return (
    DESK_NODES.find((node) => (NODE_STATUSES[node] as readonly CaseStatus[]).includes(status)) ??
    null
  )
}

/** Last days that still count as “one or two days left”, both included. */
export const SOON_DAYS = 2

/**
 * The days that divide the ages today. `acceptance` and `mediation` are compared with the stored last day; of a returned
 * case the day of its return is compared, because its last day is not stored.
 */
export type DeskDays = {
  readonly today: LocalDate
  /** The last due day that is soon: of working days, the days off behind the second one included. */
  readonly acceptanceSoon: LocalDate
  readonly mediationSoon: LocalDate
  /** The first days of return whose last day is today or later, tomorrow or later, and beyond soon. */
  readonly returned: Readonly<Record<'notOverdue' | 'notToday' | 'notSoon', LocalDate>>
}

/** By when the court designates again: three working days from the return, as from an application (第10条). */
export function computeDesignationDue(
  returnedOn: LocalDate,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  const end = computeClockEnd('designation', returnedOn, calendar)
  if (end === null) return ok(returnedOn)
  return end.ok ? ok(end.value.dueOn) : end
}

/** Days off that can follow each other, and the period: no return before that ends today or later. */
const SEARCHED_DAYS = 30

/** The earliest day of return whose last day is this one or later. */
function firstReturnDue(
  from: LocalDate,
  today: LocalDate,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  let day = addDays(today, -SEARCHED_DAYS)
  for (; day <= from; day = addDays(day, 1)) {
    const due = computeDesignationDue(day, calendar)
    if (!due.ok) return due
    if (due.value >= from) break
  }
  return ok(day)
}

/** @returns refused before the first published year of the calendar */
export function computeDeskDays(
  today: LocalDate,
  calendar: WorkCalendar,
): Result<DeskDays, CalendarRefusal> {
  const beyond = addWorkingDays(calendar, today, SOON_DAYS + 1)
  if (!beyond.ok) return beyond
  const acceptanceSoon = addDays(beyond.value.on, -1)
  const notOverdue = firstReturnDue(today, today, calendar)
  if (!notOverdue.ok) return notOverdue
  const notToday = firstReturnDue(addDays(today, 1), today, calendar)
  if (!notToday.ok) return notToday
  const notSoon = firstReturnDue(beyond.value.on, today, calendar)
  if (!notSoon.ok) return notSoon
  return ok({
    today,
    acceptanceSoon,
    mediationSoon: addDays(today, SOON_DAYS),
    returned: {
      notOverdue: notOverdue.value,
      notToday: notToday.value,
      notSoon: notSoon.value,
    },
  })
}
