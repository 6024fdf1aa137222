import type { ActName, Attempt } from './attempt'
import {
  acceptedOn,
  all,
  clockOf,
  courtAnswer,
  endedOn,
  isBarred,
  mediatorOf,
  requestsOf,
  statusOf,
  stopsOf,
  type History,
} from './model-case'
import { lapsedBy, periodOf, threeWorkingDaysOver } from './model-clock'
import { closeObjections } from './model-closing'
import { meetingObjections } from './model-meetings'
import { recordObjections } from './model-records'

// A small reference model of a case: what speaks against an act, by the law and domain.md. It is
// slow and plain on purpose, reads the whole history for each question and shares no rule with
// lib/domain.

const OPEN = ['pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation']
const CARRIED = ['pending_mediator', 'in_mediation']

/** domain.md, Decisions 1; every other act needs a case in mediation. */
const POSSIBLE_IN: Partial<Record<ActName, readonly string[]>> = {
  accept: ['pending_acceptance'],
  decline: ['pending_acceptance'],
  assign: ['pending_assignment'],
  reassign: ['pending_assignment'],
  take: ['pending_mediator'],
  disclose: CARRIED,
  allow_disclosed: ['disclosure_review'],
  replace_disclosed: ['disclosure_review'],
  replace: CARRIED,
  withdraw: CARRIED,
  request_change: CARRIED,
  decide_change: CARRIED,
  // 特邀规定 第18条: a report is reviewed, whatever became of the case.
  answer_suspicion: [...OPEN, 'closed'],
}

export type Objection = false | string

/** Everything that speaks against the act, in no order; the act is allowed where nothing does. */
export function findObjections(history: History, attempt: Attempt, today: string): string[] {
  const isPossible =
    // Its refusal names the minutes (ADR 0067).
    attempt.act === 'write_minutes' ||
    (POSSIBLE_IN[attempt.act] ?? ['in_mediation']).includes(statusOf(history))
  if (!isPossible) return ['STATUS_DOES_NOT_ALLOW']
  return [
    ...caseObjections(history, attempt, today),
    ...clockObjections(history, attempt, today),
    ...recordObjections(history, attempt, today),
    ...meetingObjections(history, attempt, today),
  ].filter((objection) => objection !== false)
}

function caseObjections(history: History, attempt: Attempt, today: string): Objection[] {
  const { setup } = history
  switch (attempt.act) {
    case 'assign':
    case 'reassign': {
      const hadMediator = history.done.some(({ attempt: { act } }) => act === 'assign')
      return [
        attempt.act === 'assign' && hadMediator && 'HANDOVER_NOTE_REQUIRED',
        attempt.act === 'reassign' && !hadMediator && 'NO_FORMER_MEDIATOR',
        isBarred(history, attempt.mediator) && 'MEDIATOR_EXCLUDED',
      ]
    }
    // 在线调解规则 第13条第2款, 特邀规定 第15条: every party agrees.
    case 'allow_disclosed':
      return [
        setup.parties.some((party) => !attempt.parties.includes(party)) && 'CONSENTS_INCOMPLETE',
        attempt.on > today && 'DATE_IN_FUTURE',
        attempt.on < setup.referredOn && 'DATE_BEFORE_REFERRAL',
      ]
    // domain.md, Decisions 12.
    case 'replace': {
      if (attempt.reason !== 'not_taken') return []
      const since = mediatorOf(history)!.since
      return [
        statusOf(history) !== 'pending_mediator' && 'ALREADY_TAKEN',
        !threeWorkingDaysOver(since, today) && 'TAKING_NOT_OVERDUE',
      ]
    }
    // 在线调解规则 第14条; 特邀规定 第13、15条.
    case 'request_change': {
      const own = requestsOf(history).filter(({ party }) => party === attempt.party)
      return [
        attempt.on > today && 'DATE_IN_FUTURE',
        attempt.on < mediatorOf(history)!.since && 'BEFORE_ASSIGNMENT',
        own.some(({ waits }) => waits) && 'CHANGE_WAITS',
        attempt.refusesToChoose &&
          !own.some(({ decision }) => decision === 'granted') &&
          'NO_CHANGE_GRANTED',
        attempt.refusesToChoose && attempt.ground === 'interest' && 'RECUSAL_IS_NO_REFUSAL',
      ]
    }
    case 'decide_change': {
      const request = requestsOf(history).find(({ id }) => id === attempt.request)!
      return [
        !request.waits && 'CHANGE_SETTLED',
        attempt.on > today && 'DATE_IN_FUTURE',
        attempt.on < request.on && 'BEFORE_REQUEST',
      ]
    }
    case 'answer_suspicion': {
      const isOver = statusOf(history) === 'closed'
      const fits = isOver
        ? ['unfounded', 'handled']
        : endedOn(history)
          ? ['end']
          : ['continue', 'end']
      return [
        courtAnswer(history) !== null && 'SUSPICION_ANSWERED',
        !fits.includes(attempt.answer) && 'ANSWER_DOES_NOT_FIT',
      ]
    }
    case 'close':
      return closeObjections(history, attempt, today)
    default:
      return []
  }
}

/** 在线调解规则 第24、26条; 特邀规定 第18条; domain.md, Decisions 2 and 11. */
function clockObjections(history: History, attempt: Attempt, today: string): Objection[] {
  if (!['pause', 'resume', 'extend'].includes(attempt.act)) return []
  const clock = clockOf(history, today)
  const { acceptedOn: since, stops, extensions } = clock
  const open = stops.find(({ to }) => to === null)
  // 特邀规定 第18条: after the court's answer that it ends, it neither runs again nor gets longer.
  const isEnded = endedOn(history) !== null && 'SUSPICION_ENDS_MEDIATION'
  switch (attempt.act) {
    case 'pause': {
      const isFiled = history.setup.source.startsWith('entrusted')
      return [
        isEnded,
        open !== undefined && 'PAUSED_ALREADY',
        lapsedBy(clock, today) !== null && 'PERIOD_LAPSED',
        attempt.reason === 'appraisal' && isFiled && 'APPRAISAL_AFTER_FILING',
        attempt.reason === 'suspension' && !attempt.explained && 'FINDINGS_REQUIRED',
        attempt.on > today && 'DATE_IN_FUTURE',
        attempt.on < since && 'BEFORE_ACCEPTANCE',
        stops.some(({ to }) => to !== null && to >= attempt.on) && 'PAUSES_OVERLAP',
        // 特邀规定 第18条, 在线调解规则 第26条: there is no meeting while the clock is stopped.
        all(history, 'hold').some(({ to }) => to > attempt.on) && 'PAUSE_BEFORE_MEETING',
      ]
    }
    case 'resume': {
      if (!open) return ['NOT_PAUSED']
      const answer = open.reason === 'suspension' ? courtAnswer(history) : 'continue'
      const after = stops.map((each) => (each === open ? { ...open, to: attempt.on } : each))
      return [
        isEnded,
        answer === null && !attempt.explained && 'RESUME_REASON_REQUIRED',
        attempt.on > today && 'DATE_IN_FUTURE',
        attempt.on < open.from && 'BEFORE_PAUSE',
        // An extension was agreed on while the clock was paused; it cannot be taken to have run
        // then.
        periodOf({ ...clock, stops: after }).tooLate && 'EXTENSION_TOO_LATE',
      ]
    }
    case 'extend': {
      const total = extensions.reduce((sum, { days }) => sum + days, attempt.days)
      const longer = [...extensions, { days: attempt.days, agreedOn: attempt.on }]
      return [
        isEnded,
        history.setup.parties.some((party) => !attempt.parties.includes(party)) &&
          'CONSENTS_INCOMPLETE',
        attempt.on > today && 'DATE_IN_FUTURE',
        attempt.on < since && 'BEFORE_ACCEPTANCE',
        total > history.setup.maxExtensionDays && 'EXTENSION_OVER_CAP',
        periodOf({ ...clock, extensions: longer }).tooLate && 'EXTENSION_TOO_LATE',
      ]
    }
    default:
      return []
  }
}

/** What the history leaves of the case: compared with what the rules wrote. */
export function viewOf(history: History, today: string) {
  const period = periodOf(clockOf(history, today))
  const isCounted = acceptedOn(history) !== null && !stopsOf(history).some(({ to }) => to === null)
  return {
    status: statusOf(history),
    // While the clock is paused the day is not known.
    dueOn: isCounted ? period.end : null,
    mayMove: isCounted ? period.mayMove : null,
    mediator: mediatorOf(history)?.id ?? null,
  }
}
