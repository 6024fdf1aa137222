import type { AttemptOf } from './attempt'
import { PARTY_OF } from './attempt'
import type { Objection } from './model'
import {
  agreementOf,
  all,
  clockOf,
  consentOf,
  endedOn,
  meetingOf,
  requestsOf,
  type History,
} from './model-case'
import { lapsedBy } from './model-clock'

/** What the log of a party says of it; `lapsedOn` ends the period in which attempts count. */
function contactsOf(history: History, party: string, lapsedOn: string | null) {
  const own = all(history, 'contact').filter(({ person }) => PARTY_OF[person] === party)
  const isMiss = (result: string) => result === 'no_answer' || result === 'wrong_number'
  const tries = own.filter(({ on }) => lapsedOn === null || on <= lapsedOn)
  return {
    isUnreachable:
      tries.length >= 3 &&
      tries.every(({ result }) => isMiss(result)) &&
      new Set(tries.map(({ channel }) => channel)).size >= 2 &&
      new Set(tries.map(({ on }) => on)).size >= 2,
    // In the order in which they happened, as a log is read.
    talks: own
      .filter(({ result }) => !isMiss(result))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  }
}

/**
 * 第25条第四项: at a contact, by its answer to mediation (第4条), or by law (第14条); its last word counts.
 */
function isUnwilling(history: History, party: string): boolean {
  const { talks } = contactsOf(history, party, null)
  const agreedAfter = (day: string) =>
    talks.some(({ result, on }) => result === 'agreed' && on > day)
  const answer = consentOf(history, party, 'mediation')
  const last = talks.at(-1)
  const refusal = requestsOf(history).findLast(
    (each) => each.party === party && each.refusesToChoose,
  )
  return (
    (last?.result === 'declined' && !(answer?.agrees && answer.on > last.on)) ||
    (answer !== undefined && !answer.agrees && !agreedAfter(answer.on)) ||
    (refusal !== undefined && !agreedAfter(refusal.on))
  )
}

/** 在线调解规则 第25条, 第21条 (四项), 第15条 (无法联系), 第19条 (签署生效); 特邀规定 第23条 (口头协议). */
export function closeObjections(
  history: History,
  { outcome, complete, explained, parties: declared, on }: AttemptOf<'close'>,
  today: string,
): Objection[] {
  const { parties, referredOn } = history.setup
  const isFailure = outcome !== 'agreement' && outcome !== 'settled_withdrawn'
  const lapsedOn = lapsedBy(clockOf(history, today), today)
  const { finishedOn, answers } = agreementOf(history)
  const lastAnswer = (party: string) => answers.findLast((each) => each.party === party)?.signs
  const isSigned = lastAnswer('p1') === true && lastAnswer('p2') === true
  const isOral = outcome === 'agreement' && finishedOn === null
  const isStated = isOral || outcome === 'settled_withdrawn'
  const wasHeard = (party: string) =>
    contactsOf(history, party, null).talks.some(({ result }) => result !== 'call_back_later')
  const wasHeld = all(history, 'schedule').some(
    (_, index) => meetingOf(history, `m${index + 1}`)?.state === 'held',
  )
  return [
    // 特邀规定 第18条, 在线调解规则 第25条第八项: the court ended it, and no other ground fits.
    endedOn(history) !== null && outcome !== 'other' && 'SUSPICION_ENDS_MEDIATION',
    isFailure && !complete && 'REQUIRED_BY_RULE_21',
    isStated && declared.length === 0 && 'CHOOSE_ONE',
    isOral &&
      declared.length > 0 &&
      !['p1', 'p2'].every((party) => declared.includes(party)) &&
      'EVERY_PARTY_AGREES',
    isStated && on > today && 'DATE_IN_FUTURE',
    isStated && on < referredOn && 'DATE_BEFORE_REFERRAL',
    outcome === 'agreement' && finishedOn !== null && !isSigned && 'AGREEMENT_NOT_SIGNED',
    outcome === 'unreachable' &&
      !parties.some((party) => contactsOf(history, party, lapsedOn).isUnreachable) &&
      'ATTEMPTS_INCOMPLETE',
    outcome === 'unwilling' &&
      !parties.some((party) => isUnwilling(history, party)) &&
      'NO_REFUSAL_RECORDED',
    outcome === 'deadlock' && !wasHeld && !(wasHeard('p1') && wasHeard('p2')) && 'SIDES_NOT_HEARD',
    outcome === 'expired' && lapsedOn === null && 'OUTCOME_TOO_EARLY',
    outcome === 'refused_to_sign' &&
      !(
        finishedOn !== null &&
        answers.length > 0 &&
        [lastAnswer('p1'), lastAnswer('p2')].includes(false)
      ) &&
      'NO_SIGNATURE_REFUSED',
    outcome === 'other' && complete && !explained && 'OTHER_NEEDS_REASON',
  ]
}
