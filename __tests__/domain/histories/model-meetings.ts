import type { MeetingForm } from '@/lib/domain/meeting/meeting'
import type { Attempt } from './attempt'
import { PARTY_OF, PEOPLE } from './attempt'
import {
  acceptedOn,
  all,
  clockOf,
  consentOf,
  endedOn,
  meetingOf,
  minutesOf,
  statusOf,
  type History,
} from './model-case'
import { findStop, lapsedBy, periodOf, plus } from './model-clock'
import type { Objection } from './model'

/** 在线调解规则 第4条, 第16条; 在线诉讼规则 第20条: to what every party agrees before a meeting of the form. */
const NEEDS: Readonly<Record<MeetingForm, readonly string[]>> = {
  on_site: ['mediation'],
  telephone: ['mediation'],
  video: ['mediation', 'online'],
  asynchronous: ['mediation', 'asynchronous'],
  mixed: ['mediation', 'online'],
}

/** Meetings and their minutes. */
export function meetingObjections(history: History, attempt: Attempt, today: string): Objection[] {
  switch (attempt.act) {
    case 'schedule':
      return planObjections(history, attempt, today)
    case 'move':
      return [
        ...plannedObjections(history, attempt.meeting),
        ...planObjections(history, attempt, today),
      ]
    case 'cancel':
      return plannedObjections(history, attempt.meeting)
    case 'hold':
      return [
        ...plannedObjections(history, attempt.meeting),
        ...holdObjections(history, attempt, today),
      ]
    case 'unavailable':
      return [
        attempt.on < today && 'DAY_PAST',
        attempt.to < attempt.on && 'DAY_ORDER',
        attempt.to >= attempt.on &&
          daysFrom(attempt.on, attempt.to).every(
            (day) => isAway(history, attempt.party, day) === (attempt.answer === 'unavailable'),
          ) &&
          'UNAVAILABLE_NOTHING_NEW',
      ]
    default:
      return minutesObjections(history, attempt, today)
  }
}

function daysFrom(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = plus(day, 1)) days.push(day)
  return days
}

function isAway(history: History, party: string, day: string): boolean {
  const last = all(history, 'unavailable').findLast(
    (each) => each.party === party && each.on <= day && day <= each.to,
  )
  return last?.answer === 'unavailable'
}

function plannedObjections(history: History, id: string): Objection[] {
  return [meetingOf(history, id)?.state !== 'planned' && 'MEETING_NOT_PLANNED']
}

const lacksConsent = (history: History, form: MeetingForm, by?: string) =>
  history.setup.parties.some((party) =>
    NEEDS[form].some((scope) => !consentOf(history, party, scope, by)?.agrees),
  )

function planObjections(
  history: History,
  { on, to, form }: { readonly on: string; readonly to: string; readonly form: MeetingForm },
  today: string,
): Objection[] {
  const clock = clockOf(history, today)
  const { end, mayMove } = periodOf(clock)
  return [
    endedOn(history) !== null && 'SUSPICION_ENDS_MEDIATION',
    lapsedBy(clock, today) !== null && 'MEETING_PERIOD_OVER',
    clock.stops.some((stop) => stop.to === null) && 'MEETING_WHILE_PAUSED',
    on < today && 'MEETING_IN_PAST',
    to > (mayMove ? plus(end, 16) : end) && 'MEETING_AFTER_PERIOD',
    lacksConsent(history, form, on) && 'MEETING_CONSENTS_MISSING',
    history.setup.parties.some((party) => isAway(history, party, on)) &&
      'MEETING_PARTY_UNAVAILABLE',
  ]
}

const isChecked = (history: History, person: string, by: string): boolean =>
  all(history, 'identity').findLast((each) => each.person === person && each.on <= by)?.matches ??
  false

/** What the law wants of a party before it is mediated with (在线调解规则 第17条, 特邀规定 第14条), by a day. */
function isUnprepared(history: History, party: string, by: string): boolean {
  const notices = all(history, 'rights').filter(
    ({ people, on }) => on <= by && PEOPLE[party]!.some((person) => people.includes(person)),
  )
  return (
    !PEOPLE[party]!.some((person) => isChecked(history, person, by)) ||
    !notices.some(({ elements }) => elements === 'all') ||
    !notices.some(({ falseMediation }) => falseMediation) ||
    (!history.setup.source.startsWith('entrusted') &&
      !all(history, 'address').some((each) => each.party === party && each.on <= by))
  )
}

/**
 * Whether anything of that is missing for a mediation in one room, on whichever day it was seen to.
 */
export const lacksPreparation = (history: History): boolean =>
  lacksConsent(history, 'on_site') ||
  history.setup.parties.some((party) => isUnprepared(history, party, '9999'))

function holdObjections(
  history: History,
  { meeting: id, on, to, came }: Extract<Attempt, { act: 'hold' }>,
  today: string,
): Objection[] {
  const clock = clockOf(history, today)
  const form = meetingOf(history, id)?.form ?? 'on_site'
  const parties = new Set(came.map((person) => PARTY_OF[person]!))
  return [
    (on > today || to > today) && 'DATE_IN_FUTURE',
    // It began at an hour before the one of the acceptance.
    on <= (acceptedOn(history) ?? today) && 'BEFORE_ACCEPTANCE',
    came.length === 0 && 'MEETING_WITHOUT_PARTIES',
    lapsedBy(clock, to) !== null && 'MEETING_PERIOD_OVER',
    // A stop begins in the course of its first day.
    daysFrom(on, to).some((day) => (findStop(clock, day)?.from ?? day) < day) &&
      'MEETING_WHILE_PAUSED',
    lacksConsent(history, form, on) && 'MEETING_CONSENTS_MISSING',
    ([...parties].some((party) => isUnprepared(history, party, on)) ||
      came.some(
        (person) => person.startsWith('a') && !isChecked(history, `agent:${person}`, on),
      )) &&
      'PREPARATIONS_MISSING',
  ]
}

/** 在线调解规则 第22条; 人民调解法 第27条. */
function minutesObjections(history: History, attempt: Attempt, today: string): Objection[] {
  if (!attempt.act.endsWith('_minutes')) return []
  const clock = clockOf(history, today)
  const minutes = minutesOf(history)
  const own = 'minutes' in attempt ? minutes.find(({ id }) => id === attempt.minutes) : undefined
  switch (attempt.act) {
    case 'open_minutes': {
      const meeting = meetingOf(history, attempt.meeting)!
      const isPlanned = meeting.state === 'planned'
      return [
        minutes.some((each) => each.meeting === attempt.meeting && !each.supplements) &&
          'MINUTES_ALREADY_OPEN',
        meeting.state === 'cancelled' && 'MEETING_CANCELLED',
        // It begins in the afternoon, and acts are in the morning.
        isPlanned && today <= meeting.on && 'MEETING_NOT_BEGUN',
        // 特邀规定 第18条, 在线调解规则 第25条第六项: on such a day no meeting takes place.
        isPlanned && lapsedBy(clock, meeting.on) !== null && 'MEETING_PERIOD_OVER',
        isPlanned && findStop(clock, meeting.on) !== undefined && 'MEETING_WHILE_PAUSED',
        (lacksConsent(history, meeting.form) ||
          history.setup.parties.some((party) => isUnprepared(history, party, '9999'))) &&
          'PREPARATIONS_MISSING',
      ]
    }
    case 'write_minutes':
      // It has no move of its own: the rule itself names the closed case (ADR 0067).
      return statusOf(history) === 'in_mediation'
        ? [own!.state !== 'draft' && 'MINUTES_NOT_OPEN']
        : ['MINUTES_CASE_OVER']
    case 'submit_minutes':
      return [
        own!.state !== 'draft' && 'MINUTES_NOT_OPEN',
        meetingOf(history, own!.meeting)!.state !== 'held' && 'MEETING_NOT_HELD',
        !attempt.sawAll && 'MINUTES_CHANGED_MEANWHILE',
        !['statement', 'result'].every((section) => own!.sections.includes(section)) &&
          'MINUTES_INCOMPLETE',
      ]
    case 'answer_minutes': {
      if (own!.state !== 'submitted') return ['MINUTES_NOT_SUBMITTED']
      const { came, heldOn } = meetingOf(history, own!.meeting)!
      return [
        !came.includes(attempt.person) && 'PERSON_NOT_PRESENT',
        attempt.on > today && 'DATE_IN_FUTURE',
        attempt.on < heldOn! && 'BEFORE_MEETING',
        attempt.answer === 'objected' && !attempt.explained && 'OBJECTION_EMPTY',
      ]
    }
    case 'reopen_minutes':
      return [own!.state !== 'submitted' && 'MINUTES_NOT_SUBMITTED']
    case 'supplement_minutes':
      return [
        own!.state !== 'confirmed' && 'MINUTES_NOT_CONFIRMED',
        minutes.some((each) => each.supplements === own!.id && each.state !== 'confirmed') &&
          'MINUTES_ALREADY_OPEN',
      ]
    default:
      return []
  }
}
