import { isAtCourt, isSettled, type CaseStatus } from '@/lib/domain/case/status'
import type { CaseSource } from '@/lib/domain/case/source'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import { computeAcceptanceDeadline, computeMediationDeadline } from '@/lib/domain/deadline/clocks'
import type { Deadline } from '@/lib/domain/deadline/deadline'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { computeRemaining, type Remaining, type Risk } from '@/lib/domain/deadline/remaining'
import { addDays, daysBetween, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { clockSentence, clockStart } from '@/lib/labels/zh-CN/case-file'
import {
  deadlineRefusalInWords,
  standingInWords,
  untilInWords,
  wholeUntilInWords,
  whyInWords,
} from '@/lib/labels/zh-CN/deadline'
import { dayInWords } from '@/lib/labels/zh-CN/moment'

/**
 * A statutory clock as every screen shows it: in words, with its risk, its reasons, and a bar in
 * percent of the period.
 */
export type ClockView = {
  readonly kind: 'acceptance' | 'mediation'
  readonly words: string
  readonly risk: Risk
  readonly state: 'running' | 'due_today' | 'overdue' | 'paused' | 'met' | 'unknown'
  readonly startsOn: LocalDate | null
  readonly dueOn: LocalDate | null
  /** The due day may still change: its calendar is not published yet, and the case is open. */
  readonly isProvisional: boolean
  /** 11月24日 受理 */
  readonly start: string | null
  /** 12月24日 */
  readonly due: string | null
  /** 不早于 2027-01-15（放假安排公布后确定）; null where the day is certain. */
  readonly provisional: string | null
  /** The whole bar in one sentence, for screen readers. */
  readonly sentence: string
  readonly why: readonly string[]
  readonly segments: readonly {
    readonly kind: 'elapsed' | 'paused' | 'extension'
    readonly from: number
    readonly to: number
  }[]
}

type ClockFacts = {
  readonly status: CaseStatus
  readonly source: CaseSource
  readonly receivedAt: Date
  readonly acceptedAt: Date | null
  readonly closedAt: Date | null
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
}

/** A clock as a row of a list shows it: without bar and reasons. */
export type ClockGlance = Pick<
  ClockView,
  'kind' | 'words' | 'risk' | 'state' | 'dueOn' | 'isProvisional'
>

type Reading = { readonly kind: ClockView['kind'] } & (
  | {
      readonly isKnown: true
      readonly deadline: Deadline
      readonly remaining: Remaining
      readonly isProvisional: boolean
      readonly metOn: LocalDate | null
    }
  | { readonly isKnown: false; readonly words: string }
)

/**
 * The clock that runs for a case now: 受理期限 until it is accepted, 调解期限 after. null for a case that
 * went back to the court.
 */
function readClock(facts: ClockFacts, today: LocalDate, calendar: WorkCalendar): Reading | null {
  if (isAtCourt(facts.status)) return null
  const kind = facts.acceptedAt ? 'mediation' : 'acceptance'
  const deadline = facts.acceptedAt
    ? computeMediationDeadline(
        {
          source: facts.source,
          acceptedAt: facts.acceptedAt,
          pauses: facts.pauses,
          extensions: facts.extensions,
          today,
        },
        calendar,
      )
    : computeAcceptanceDeadline(facts.receivedAt, calendar)
  if (!deadline.ok) return { kind, isKnown: false, words: deadlineRefusalInWords(deadline.refusal) }
  const metOn = isSettled(facts.status) && facts.closedAt ? toLocalDate(facts.closedAt) : null
  const remaining = computeRemaining({ ...deadline.value, metOn }, today, calendar)
  if (!remaining.ok)
    return { kind, isKnown: false, words: deadlineRefusalInWords(remaining.refusal) }
  return {
    kind,
    isKnown: true,
    deadline: deadline.value,
    remaining: remaining.value,
    isProvisional: deadline.value.isProvisional && metOn === null,
    metOn,
  }
}

/** The clock that runs for a case now, for a row of a list. */
export function glanceAtClock(
  facts: ClockFacts,
  today: LocalDate,
  calendar: WorkCalendar,
): ClockGlance | null {
  const reading = readClock(facts, today, calendar)
  if (!reading?.isKnown) return reading && unknownClock(reading.kind, reading.words)
  const { kind, deadline, remaining, isProvisional } = reading
  return {
    kind,
    words: standingInWords(remaining, isProvisional),
    risk: remaining.risk,
    state: remaining.state,
    dueOn: deadline.dueOn,
    isProvisional,
  }
}

/** The clock that runs for a case now, with its reasons and its bar. */
export function presentClock(
  facts: ClockFacts,
  today: LocalDate,
  calendar: WorkCalendar,
): ClockView | null {
  const reading = readClock(facts, today, calendar)
  if (!reading?.isKnown) return reading && unknownClock(reading.kind, reading.words)
  const { kind, deadline, remaining, isProvisional, metOn } = reading
  const words = standingInWords(remaining, isProvisional)
  const start = clockStart(kind, dayInWords(deadline.startsOn, today))
  const due = dayInWords(deadline.dueOn, today)
  return {
    kind,
    words,
    risk: remaining.risk,
    state: remaining.state,
    startsOn: deadline.startsOn,
    dueOn: deadline.dueOn,
    start,
    due,
    isProvisional,
    provisional: isProvisional
      ? wholeUntilInWords({ kind, due: deadline.dueOn, isProvisional })
      : null,
    sentence: clockSentence(
      kind,
      start,
      isProvisional ? untilInWords({ kind, due, isProvisional }) : due,
      words,
      deadline.pausedDays,
    ),
    why: whyInWords(deadline),
    segments: drawSegments(deadline, metOn ?? today),
  }
}

/** No deadline can be computed: the words say why and what to do. */
function unknownClock(kind: ClockView['kind'], words: string): ClockView {
  return {
    kind,
    words,
    sentence: words,
    risk: 'none',
    state: 'unknown',
    startsOn: null,
    dueOn: null,
    start: null,
    due: null,
    isProvisional: false,
    provisional: null,
    why: [],
    segments: [],
  }
}

/**
 * The bar from the first counted day to the due day: elapsed time, pauses, and the extension at its
 * end.
 */
function drawSegments(deadline: Deadline, until: LocalDate): ClockView['segments'] {
  const whole = Math.max(1, daysBetween(deadline.startsOn, deadline.dueOn))
  const at = (day: LocalDate) =>
    Math.min(100, Math.max(0, (daysBetween(deadline.startsOn, day) / whole) * 100))
  const segments: { kind: 'elapsed' | 'paused' | 'extension'; from: number; to: number }[] = []
  for (const step of deadline.steps)
    if (step.step === 'extended')
      segments.push({ kind: 'extension', from: at(addDays(step.from, -1)), to: 100 })
  segments.push({ kind: 'elapsed', from: 0, to: at(until) })
  for (const step of deadline.steps)
    if (step.step === 'paused')
      segments.push({ kind: 'paused', from: at(addDays(step.from, -1)), to: at(step.to) })
  return segments
}
