// 引调与督办: at which point a case of the court is, and how much of that point's period is left.
// Sources: 在线调解规则 第10条 (三个工作日内 指定), 第12条 (三个工作日内确认接受), 第15条 (三个工作日内通知), 第21条 (调解不成之后), 第24条 (调解期限);
// 特邀规定 第19、20条 (备案, 调解书); 民诉法 第126条 (七日内立案); 人民调解法 第27条 (立卷归档), 第31条 (监督履行).
import type { CaseStatus } from '../case/status'
import { OPEN_STAGES, type CourtStage } from '../court-stage/stage'
import { addWorkingDays, type CalendarRefusal, type WorkCalendar } from '../deadline/calendar'
import { computeClockEnd, computeRuleEnd } from '../deadline/clock-end'
import { findSupplyDay } from '../dossier/supply'
import type { PerformanceResult } from '../performance/follow-up'
import { addDays, type LocalDate } from '../time/local-date'
import { ok, type Result } from '../time/result'

/** The points at which a case waits for someone, in the order of a case. */
export const DESK_NODES = [
  'acceptance', // 待机构确认
  'assignment', // 待分配调解员
  'taking', // 待接收
  'contact', // 待联系
  'mediation', // 调解中
  'transfer', // 未成待移送
  'receipt', // 移送待接收
  'filing', // 待立案、待审理
  'record', // 待备案
  'paper', // 待出具调解书
  'archive', // 待归档
  'performance', // 待回访
  'returned', // 退回待引调
] as const
export type DeskNode = (typeof DESK_NODES)[number]

/** What is left of the period: more than two days, one or two, the last day, none. */
export const DESK_AGES = ['within', 'soon', 'today', 'overdue'] as const
export type DeskAge = (typeof DESK_AGES)[number]

/** The points after a closing go by the stage at the court, the others by the status. */
export const NODE_STAGES = {
  transfer: ['transfer_due', 'transfer_returned'],
  receipt: ['transferred'],
  filing: ['filing_due', 'trial_due'],
  record: ['record_due', 'record_submitted', 'record_returned'],
  paper: ['paper_due', 'paper_issued'],
} as const satisfies Readonly<Partial<Record<DeskNode, readonly CourtStage[]>>>
export type StageNode = keyof typeof NODE_STAGES
type StatusNode = Exclude<DeskNode, StageNode>

/**
 * `contact` are those of `mediation` with whom no contact is on record; `archive` and `performance`
 * those of which nothing waits at a stage, and that `isToArchive` and `isFollowUpDue` name.
 */
export const NODE_STATUSES = {
  acceptance: ['pending_acceptance'],
  assignment: ['pending_assignment'],
  taking: ['pending_mediator', 'disclosure_review'],
  contact: ['in_mediation'],
  mediation: ['in_mediation'],
  archive: ['closed'],
  performance: ['archived'],
  returned: ['returned'],
} as const satisfies Readonly<Record<StatusNode, readonly CaseStatus[]>>

export function isStageNode(node: DeskNode): node is StageNode {
  return node in NODE_STAGES
}

/** What decides the point of a case beside its status. */
export type DeskFacts = {
  readonly status: CaseStatus
  /** What waits at the court after the closing. */
  readonly courtStage?: CourtStage | null
  /** In mediation: no contact is on record. */
  readonly isUncontacted?: boolean
  /** It was entered from records of an institution. */
  readonly isFromRecords?: boolean
  /** The last day of performance has come, and no follow-up counts yet. */
  readonly isFollowUpDue?: boolean
}

/**
 * A closed case whose dossier is bound here: one that was entered from records has its dossier
 * elsewhere.
 */
export function isToArchive({
  status,
  isFromRecords = false,
}: Pick<DeskFacts, 'status' | 'isFromRecords'>): boolean {
  return status === 'closed' && !isFromRecords
}

/** The last day of performance has come, and no follow-up says what became of it. */
export function isFollowUpDue(
  {
    performance,
    performanceDueOn,
  }: {
    readonly performance: PerformanceResult | null
    readonly performanceDueOn: LocalDate | null
  },
  today: LocalDate,
): boolean {
  return performance === null && performanceDueOn !== null && performanceDueOn <= today
}

function isOpenStage(stage: CourtStage): boolean {
  return (OPEN_STAGES as readonly CourtStage[]).includes(stage)
}

/** The point of a case; null where nothing waits any more. */
export function nodeOf(facts: DeskFacts): DeskNode | null {
  const { status, courtStage, isUncontacted = false } = facts
  if (courtStage && isOpenStage(courtStage)) {
    const stages = Object.entries(NODE_STAGES) as [StageNode, readonly CourtStage[]][]
    return stages.find(([, of]) => of.includes(courtStage))?.[0] ?? null
  }
  if (status === 'closed') return isToArchive(facts) ? 'archive' : null
  if (status === 'archived') return facts.isFollowUpDue ? 'performance' : null
  if (status === 'in_mediation') return isUncontacted ? 'contact' : 'mediation'
  const statuses = Object.entries(NODE_STATUSES) as [StatusNode, readonly CaseStatus[]][]
  return statuses.find(([, of]) => of.includes(status))?.[0] ?? null
}

/** Last days that still count as “one or two days left”, both included. */
const SOON_DAYS = 2

/** The first days whose last day is today or later, tomorrow or later, and beyond soon. */
export type SinceDays = Readonly<Record<'notOverdue' | 'notToday' | 'notSoon', LocalDate>>

/**
 * The days that divide the ages today. `acceptance` and `mediation` are compared with the stored
 * last day; of the others the day since which they wait is compared, because their last day is not
 * stored.
 */
export type DeskDays = {
  readonly today: LocalDate
  /**
   * The last due day that is soon: of working days, the days off behind the second one included.
   */
  readonly acceptanceSoon: LocalDate
  readonly mediationSoon: LocalDate
  /**
   * Of three working days: returned, to contact, to hand over, to receive, to record, to follow up.
   */
  readonly returned: SinceDays
  /** Of seven days: to file or to turn to trial, to issue a 调解书. */
  readonly week: SinceDays
  /** Of the working days in which an institution supplies what a dossier lacks. */
  readonly archive: SinceDays
}

/**
 * By when the court designates again: three working days from the return, as from an application
 * (第10条).
 */
export function computeDesignationDue(
  returnedOn: LocalDate,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  const end = computeClockEnd('designation', returnedOn, calendar)
  if (end === null) return ok(returnedOn)
  return end.ok ? ok(end.value.dueOn) : end
}

/** Points whose period is seven days: that of 民诉法 第126条, and for a 调解书 as a reminder. */
const WEEK_NODES: readonly DeskNode[] = ['filing', 'paper']

/** Which of the two periods without a stored last day a point has. */
export function isWeekNode(node: DeskNode): boolean {
  return WEEK_NODES.includes(node)
}

type Since = (startedOn: LocalDate, calendar: WorkCalendar) => Result<LocalDate, CalendarRefusal>

/** Seven days from the day after (民诉法 第126条, 第85条). */
const computeWeekDue: Since = (startedOn, calendar) => {
  const end = computeRuleEnd({ length: 7, unit: 'calendar_day' }, startedOn, calendar)
  return end.ok ? ok(end.value.dueOn) : end
}

/**
 * By when a closed case is to be archived: the product's own days, as for what its dossier lacks
 * (docs/decisions/0079-archiving.md).
 */
const computeArchiveDue: Since = (closedOn, calendar) =>
  ok(findSupplyDay('institution', closedOn, calendar)?.on ?? closedOn)

/** The last day of a point that waits since this day. */
export function computeSinceDue(
  node: DeskNode,
  startedOn: LocalDate,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  if (node === 'archive') return computeArchiveDue(startedOn, calendar)
  return (isWeekNode(node) ? computeWeekDue : computeDesignationDue)(startedOn, calendar)
}

/**
 * Days off that can follow each other, and the period: no return before that ends today or later.
 */
const SEARCHED_DAYS = 30

/**
 * The earliest day, none before `start` being one, since which a period that waits has this last
 * day or a later one.
 */
function firstSince(
  since: Since,
  from: LocalDate,
  start: LocalDate,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  let day = start
  for (; day <= from; day = addDays(day, 1)) {
    const due = since(day, calendar)
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
  const returned = computeSinceDays(computeDesignationDue, beyond.value.on, today, calendar)
  if (!returned.ok) return returned
  const week = computeSinceDays(computeWeekDue, addDays(today, SOON_DAYS + 1), today, calendar)
  if (!week.ok) return week
  const archive = computeSinceDays(computeArchiveDue, beyond.value.on, today, calendar)
  if (!archive.ok) return archive
  return ok({
    today,
    acceptanceSoon,
    mediationSoon: addDays(today, SOON_DAYS),
    returned: returned.value,
    week: week.value,
    archive: archive.value,
  })
}

/** `beyond`: the first last day that is not soon. */
function computeSinceDays(
  since: Since,
  beyond: LocalDate,
  today: LocalDate,
  calendar: WorkCalendar,
): Result<SinceDays, CalendarRefusal> {
  const notOverdue = firstSince(since, today, addDays(today, -SEARCHED_DAYS), calendar)
  if (!notOverdue.ok) return notOverdue
  // What waits longer has an earlier last day or the same: each search goes on from the last.
  const notToday = firstSince(since, addDays(today, 1), notOverdue.value, calendar)
  if (!notToday.ok) return notToday
  const notSoon = firstSince(since, beyond, notToday.value, calendar)
  if (!notSoon.ok) return notSoon
  return ok({
    notOverdue: notOverdue.value,
    notToday: notToday.value,
    notSoon: notSoon.value,
  })
}
