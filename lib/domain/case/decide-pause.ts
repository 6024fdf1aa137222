// 暂停与恢复计算期限. Sources: 在线调解规则 第26条 (立案前鉴定评估的期间不计入); 特邀规定 第18条 (可能存在虚假调解的
// 应当中止, 并报告); docs/decisions/0052-pauses-and-extensions.md.
import type { WorkCalendar } from '../deadline/calendar'
import { findClockRule } from '../deadline/clock-rules'
import type { Extension } from '../deadline/extensions'
import { PAUSE_BASES, type Pause, type PauseReason } from '../deadline/pauses'
import { allow, refuse, type Decided } from '../refusal'
import type { Meeting } from '../meeting/meeting'
import { daysBetween, toLocalDate, type LocalDate } from '../time/local-date'
import { refuseAfterCourtEnd, type CourtEnd } from './court-end'
import { findLapse, type LapseFacts } from './lapse'
import { decideMove, type CaseFacts } from './lifecycle'
import { computePeriodEnd, findLastDay } from './period-end'
import type { CaseSource } from './source'
import type { SuspicionReport } from './suspicion'
import type { Transition } from './transition'

/** What the rules of the mediation clock need to know of a case. */
export type ClockFacts = CaseFacts &
  LapseFacts &
  CourtEnd & {
    readonly source: CaseSource
    readonly acceptedAt: Date | null
    readonly extensions: readonly Extension[]
  }

/** The reasons that stop the mediation clock of a case, by the rule under which it began. */
export function pauseReasonsOf(
  { source, acceptedAt }: Pick<ClockFacts, 'source' | 'acceptedAt'>,
  today: LocalDate,
): readonly PauseReason[] {
  const startedOn = acceptedAt ? toLocalDate(acceptedAt) : today
  return findClockRule('mediation', startedOn, source)?.pausedBy ?? []
}

/** Characters of what a report or a reason says, at least. */
export const REPORT_LEAST = 5

/** The pause of a case that has no end yet. */
export function findOpenPause(pauses: readonly Pause[]): Pause | null {
  return pauses.find(({ to }) => to === null) ?? null
}

/**
 * The clock stops from a day on that lies between the acceptance and today, while the period runs.
 * An appraisal stops it before the case is filed only (第26条 speaks of 立案前调解; after the filing the
 * court orders it). A suspension is reported with what raises the suspicion and what was found
 * (特邀规定 第18条). It begins on the day of a meeting at the earliest where one was held: there is none
 * while the clock is stopped. The last day stays as it was until the clock runs again.
 * @returns the move, or SUSPICION_ENDS_MEDIATION, PERIOD_LAPSED, PAUSED_ALREADY, PAUSES_OVERLAP,
 * APPRAISAL_AFTER_FILING, INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decidePause(
  facts: ClockFacts & { readonly meetings: readonly Pick<Meeting, 'held'>[] },
  {
    reason,
    from,
    note,
    findings,
  }: {
    readonly reason: PauseReason
    readonly from: LocalDate
    /** What is appraised, or what raises the suspicion. */
    readonly note: string
    /** Of a suspension: what was found of the suspicion. */
    readonly findings: string | null
  },
  context: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): Decided<Transition<'pause'>> {
  const moved = decideMove('pause', facts)
  if (!moved.ok) return moved
  const { acceptedAt, pauses } = facts
  const { today } = context
  const ended = refuseAfterCourtEnd(facts)
  if (ended) return ended
  const due = findLastDay(facts, context)
  if (!due.ok) return due
  const open = findOpenPause(pauses)
  if (open) return refuse('PAUSED_ALREADY', { from: open.from, reason: open.reason })
  const lapsedOn = findLapse(facts, today)
  if (lapsedOn) return refuse('PERIOD_LAPSED', { lapsedOn })
  if (!pauseReasonsOf(facts, today).includes(reason))
    return refuse('APPRAISAL_AFTER_FILING', {}, { reason: 'APPRAISAL_AFTER_FILING' })
  const isReported = reason === 'suspension'
  if (isReported && (findings?.length ?? 0) < REPORT_LEAST)
    return refuse('INPUT_INVALID', {}, { findings: 'FINDINGS_REQUIRED' })
  if (from > today) return refuse('INPUT_INVALID', {}, { from: 'DATE_IN_FUTURE' })
  if (acceptedAt && from < toLocalDate(acceptedAt))
    return refuse('INPUT_INVALID', {}, { from: 'BEFORE_ACCEPTANCE' })
  const earlier = pauses.find(({ to }) => to !== null && from <= to)
  if (earlier?.to)
    return refuse(
      'PAUSES_OVERLAP',
      { from: earlier.from, to: earlier.to },
      { from: 'PAUSES_OVERLAP' },
    )
  if (facts.meetings.some(({ held }) => held && from < toLocalDate(held.to)))
    return refuse('INPUT_INVALID', {}, { from: 'PAUSE_BEFORE_MEETING' })
  return allow({
    move: 'pause',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'clock.paused',
      data: {
        reason,
        from,
        to: null,
        dueOn: due.value,
        note,
        ...(isReported && findings !== null && { findings }),
      },
    },
    basis: PAUSE_BASES[reason],
  })
}

/** Does the mediator end a suspension that the court has not answered? */
export function needsResumeReason(
  { reason }: Pick<Pause, 'reason'>,
  report: Pick<SuspicionReport, 'answer'> | null,
): boolean {
  return reason === 'suspension' && (report?.answer ?? null) === null
}

/**
 * The clock runs again the day after the last day of the pause, which is today at the latest. The
 * last day of the period is counted and stored again. A suspension ends with the court's answer
 * that the mediation goes on; before the answer the mediator gives the reason why the suspicion is
 * gone; after an answer that it ends the clock never runs again (特邀规定 第18条).
 * @returns the move, or NOT_PAUSED, SUSPICION_ENDS_MEDIATION, INPUT_INVALID, CLOCK_INVALID,
 * STATUS_DOES_NOT_ALLOW
 */
export function decideResume(
  facts: ClockFacts & {
    /** The report that was made last. */
    readonly report: Pick<SuspicionReport, 'answer'> | null
  },
  { to, note }: { readonly to: LocalDate; readonly note: string | null },
  context: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): Decided<Transition<'resume'> & { readonly pause: Pause }> {
  const moved = decideMove('resume', facts)
  if (!moved.ok) return moved
  const open = findOpenPause(facts.pauses)
  if (!open) return refuse('NOT_PAUSED')
  const isUnanswered = needsResumeReason(open, facts.report)
  const ended = refuseAfterCourtEnd(facts)
  if (ended) return ended
  const due = findLastDay(facts, context)
  if (!due.ok) return due
  if (isUnanswered && (note?.length ?? 0) < REPORT_LEAST)
    return refuse('INPUT_INVALID', {}, { note: 'RESUME_REASON_REQUIRED' })
  if (to > context.today) return refuse('INPUT_INVALID', {}, { to: 'DATE_IN_FUTURE' })
  if (to < open.from) return refuse('INPUT_INVALID', {}, { to: 'BEFORE_PAUSE' })
  const pause = { ...open, to }
  const pauses = facts.pauses.map((each) => (each === open ? pause : each))
  const end = computePeriodEnd({ ...facts, pauses }, context)
  if (!end.ok) return end
  const { dueOn, isProvisional } = end.value
  return allow({
    move: 'resume',
    from: facts.status,
    to: moved.value,
    changes: { mediationDueOn: dueOn, isMediationDueProvisional: isProvisional },
    event: {
      kind: 'clock.resumed',
      data: {
        reason: open.reason,
        from: open.from,
        to,
        days: daysBetween(open.from, to) + 1,
        dueBefore: due.value,
        dueOn,
        note,
        ...(isUnanswered && { unanswered: true as const }),
        ...(isProvisional && { provisional: true }),
      },
    },
    basis: PAUSE_BASES[open.reason],
    pause,
  })
}
