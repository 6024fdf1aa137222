import { CONSENT_SCOPES } from '@/lib/domain/case/consent-entries'
import {
  CONTACT_CHANNELS,
  OUTCOMES,
  REPLACE_REASONS,
  WITHDRAW_REASONS,
} from '@/lib/domain/case/vocabulary'
import { MEETING_FORMS } from '@/lib/domain/meeting/meeting'
import type { RawStep } from './any-history'
import { PARTY_OF, PEOPLE, type Attempt } from './attempt'
import {
  acceptedOn,
  all,
  clockOf,
  meetingOf,
  minutesOf,
  requestsOf,
  statusOf,
  type History,
} from './model-case'
import { periodOf, plus } from './model-clock'

const RESULTS = ['no_answer', 'no_answer', 'wrong_number', 'reached', 'agreed', 'declined'] as const

/** Parties and agents, by how many parties there are. */
const PERSONS: Readonly<Record<number, readonly string[]>> = {
  2: ['p1', 'a1', 'p2', 'a2'],
  3: ['p1', 'a1', 'p2', 'a2', 'p3'],
}

/** The step in its case; null where there is nothing that it could be about. */
export function resolve(raw: RawStep, history: History, today: string): Attempt | null {
  const { parties } = history.setup
  const { act, pick, isUsual, isSecond } = raw
  const choose = <T>(among: readonly T[]): T | undefined => among[pick % among.length]
  const party = parties[raw.party % parties.length]!
  const persons = PERSONS[parties.length]!
  const on = plus(today, -raw.back)
  const meetings = all(history, 'schedule').length
  const meeting = meetings > 0 ? `m${1 + (pick % meetings)}` : null
  const minutes = act.endsWith('_minutes') ? choose(minutesOf(history).map(({ id }) => id)) : null
  // One more than there are, so that one that does not exist is tried too.
  const fact = `f${1 + (pick % (all(history, 'record_fact').length + 1))}`
  const most = isUsual ? parties : parties.slice(1)
  switch (act) {
    case 'assign':
    case 'reassign':
      return { act, mediator: choose(['m1', 'm2', 'm3'])! }
    case 'allow_disclosed':
      return { act, on, parties: most }
    case 'replace':
      return { act, reason: choose([...REPLACE_REASONS, 'not_taken' as const])! }
    case 'withdraw':
      return { act, reason: choose(WITHDRAW_REASONS)! }
    case 'request_change': {
      const ground = isSecond ? 'interest' : 'good_reason'
      return { act, party, ground, refusesToChoose: pick % 3 === 0, on }
    }
    case 'decide_change': {
      const request = choose(requestsOf(history))?.id
      return request ? { act, request, decision: isSecond ? 'granted' : 'refused', on } : null
    }
    case 'contact':
      return {
        act,
        person: choose(persons.filter((id) => PARTY_OF[id] === party))!,
        channel: CONTACT_CHANNELS[raw.days % 3]!,
        // Some parties are never reached.
        result: party === 'p1' && pick % 4 > 0 ? 'no_answer' : RESULTS[raw.days % RESULTS.length]!,
        on,
      }
    case 'consent': {
      const scopes = isSecond ? CONSENT_SCOPES.slice(0, pick % 6) : [choose(CONSENT_SCOPES)!]
      return { act, party, scopes, agrees: isUsual, on }
    }
    case 'identity': {
      const person = choose(PEOPLE[party]!)!
      const fits = (person === 'party:p2') === isUsual
      const document = fits ? 'credit_code' : 'id_card'
      return { act, person, document, matches: pick % 4 > 0, explained: isSecond, on }
    }
    case 'rights': {
      const people =
        pick % 5 === 0 ? parties.flatMap((each) => PEOPLE[each]!) : [choose(PEOPLE[party]!)!]
      const elements = isUsual ? 'all' : isSecond ? 'some' : 'none'
      return { act, people: pick % 11 === 10 ? [] : people, elements, falseMediation: isSecond, on }
    }
    case 'address':
      return { act, party, answer: isUsual ? 'confirmed' : 'refused', explained: isSecond, on }
    case 'unavailable': {
      const from = plus(today, raw.back === 0 ? raw.days % 9 : -raw.back)
      const answer = isSecond ? 'unavailable' : 'available'
      return { act, party, answer, on: from, to: plus(from, (pick % 6) - 1) }
    }
    case 'schedule':
    case 'move': {
      const form = choose(MEETING_FORMS)!
      // Near today, or near the end of the period.
      const accepted = acceptedOn(history)
      const { end } = periodOf(clockOf(history, today))
      const from = accepted && isSecond ? plus(end, (raw.days % 4) - 2) : plus(today, raw.days % 5)
      const day = isUsual ? from : plus(today, -1)
      const plan = { form, on: day, to: form === 'asynchronous' ? plus(day, pick % 4) : day }
      if (act === 'schedule') return { act, ...plan }
      return meeting ? { act, meeting, ...plan } : null
    }
    case 'cancel':
      return meeting ? { act, meeting } : null
    case 'hold': {
      const came = persons.filter((_, index) => (raw.days >> index) % 2 === 1)
      // Often on the day it was planned for, which has passed when it is registered.
      const planned = meeting && meetingOf(history, meeting)!.on
      const from = planned && raw.days % 3 === 0 && planned < today ? planned : on
      const to = plus(from, isSecond ? pick % 4 : 0)
      return meeting ? { act, meeting, on: from, to, came } : null
    }
    case 'open_minutes':
      return meeting ? { act, meeting } : null
    case 'write_minutes':
      return minutes
        ? { act, minutes, section: (['statement', 'result', 'proposal'] as const)[raw.days % 3]! }
        : null
    case 'submit_minutes':
      return minutes ? { act, minutes, sawAll: isUsual } : null
    case 'answer_minutes': {
      const answer = isUsual ? 'confirmed' : 'objected'
      const person = persons[raw.days % persons.length]!
      return minutes ? { act, minutes, person, answer, explained: isSecond, on } : null
    }
    case 'reopen_minutes':
    case 'supplement_minutes':
      return minutes ? { act, minutes } : null
    case 'record_fact':
      return { act, text: `事实${raw.days % 4}`, corrects: isSecond && !isUsual ? fact : null }
    case 'confirm_fact':
      return { act, party, fact, confirms: isUsual, inWriting: isSecond, on }
    case 'withdraw_fact':
      return { act, fact }
    case 'save_agreement':
      return { act, sawLast: isUsual, sound: pick % 4 > 0 }
    case 'finish_agreement':
      return { act, sawLast: isUsual }
    case 'sign_agreement':
      return { act, signer: choose(persons)!, signs: isUsual, explained: isSecond, on }
    case 'pause':
      return { act, reason: isSecond ? 'suspension' : 'appraisal', explained: isUsual, on }
    case 'resume':
      return { act, explained: isSecond, on }
    case 'extend':
      return { act, days: raw.days % 2 === 0 ? 1 + (pick % 15) : raw.days, parties: most, on }
    case 'answer_suspicion': {
      const isReported = all(history, 'pause').some(({ reason }) => reason === 'suspension')
      const isOver = statusOf(history) === 'closed' && isUsual
      const answer = isSecond ? (isOver ? 'unfounded' : 'continue') : isOver ? 'handled' : 'end'
      return isReported ? { act, answer } : null
    }
    case 'close': {
      // What a closing rests on is rare, and a closing with it rarer still.
      const isRefused = all(history, 'sign_agreement').at(-1)?.signs === false
      const results = all(history, 'contact').map(({ result }) => result)
      const said = results.includes('declined')
        ? 'unwilling'
        : results.length > 2
          ? 'unreachable'
          : null
      const outcome = (raw.days % 3 === 0 && said) || choose(OUTCOMES)!
      return {
        act,
        outcome: isRefused ? 'refused_to_sign' : outcome,
        complete: isUsual,
        explained: raw.days % 4 > 0,
        parties: isSecond ? parties : parties.slice(raw.days % 4),
        on,
      }
    }
    default:
      return { act }
  }
}
