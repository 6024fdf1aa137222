import type { Attempt } from './attempt'
import { PARTY_OF } from './attempt'
import {
  acceptedOn,
  agreementOf,
  all,
  clockOf,
  consentOf,
  endedOn,
  factOf,
  type History,
} from './model-case'
import { findStop, lapsedBy } from './model-clock'
import { lacksPreparation } from './model-meetings'
import type { Objection } from './model'

/** Contacts, consents, preparations, facts and agreements. */
export function recordObjections(history: History, attempt: Attempt, today: string): Objection[] {
  const { referredOn } = history.setup
  const since = acceptedOn(history) ?? today
  const isLater = 'on' in attempt && attempt.on > today
  const future: Objection = isLater && 'DATE_IN_FUTURE'
  switch (attempt.act) {
    // Those of the day of the acceptance are at an hour before it.
    case 'contact':
      return [isLater && 'CONTACT_IN_FUTURE', attempt.on <= since && 'CONTACT_BEFORE_ACCEPTANCE']
    // 在线调解规则 第4条; 在线诉讼规则 第4条: each scope for itself.
    case 'consent': {
      const lasts = attempt.scopes.map((scope) => consentOf(history, attempt.party, scope))
      return [
        future,
        attempt.on < referredOn && 'DATE_BEFORE_REFERRAL',
        attempt.scopes.length === 0 && 'CONSENT_UNANSWERED',
        lasts.some((last) => last && attempt.on < last.on) && 'CONSENT_OUT_OF_ORDER',
        lasts.some((last) => last?.on === attempt.on && last.agrees === attempt.agrees) &&
          'CONSENT_NOTHING_NEW',
      ]
    }
    // 在线调解规则 第17条.
    case 'identity': {
      const last = all(history, 'identity').findLast(({ person }) => person === attempt.person)
      const isOrganisation = attempt.person === 'party:p2'
      return [
        (attempt.document === 'credit_code') !== isOrganisation && 'DOCUMENT_DOES_NOT_FIT',
        !attempt.matches && !attempt.explained && 'MISMATCH_UNEXPLAINED',
        future,
        attempt.on < since && 'BEFORE_ACCEPTANCE',
        last !== undefined && attempt.on < last.on && 'ENTRY_OUT_OF_ORDER',
        last?.on === attempt.on && last.matches === attempt.matches && 'ENTRY_NOTHING_NEW',
      ]
    }
    // 特邀规定 第14条第3款: the five elements together; 在线调解规则 第17条.
    case 'rights': {
      const lastOf = (person: string) =>
        all(history, 'rights').findLast(({ people }) => people.includes(person))
      const isKnown = (person: string) => {
        const last = lastOf(person)
        return (
          last?.on === attempt.on &&
          (attempt.elements !== 'all' || last.elements === 'all') &&
          (!attempt.falseMediation || last.falseMediation)
        )
      }
      return [
        attempt.people.length === 0 && 'CHOOSE_ONE',
        attempt.elements === 'some' && 'RIGHTS_INCOMPLETE',
        attempt.elements === 'none' && !attempt.falseMediation && 'RIGHTS_INCOMPLETE',
        future,
        attempt.on < since && 'BEFORE_ACCEPTANCE',
        attempt.people.some((person) => attempt.on < (lastOf(person)?.on ?? '')) &&
          'ENTRY_OUT_OF_ORDER',
        attempt.people.length > 0 && attempt.people.every(isKnown) && 'ENTRY_NOTHING_NEW',
      ]
    }
    case 'address': {
      const last = all(history, 'address').findLast(({ party }) => party === attempt.party)
      const isRefusal = attempt.answer === 'refused'
      return [
        isRefusal && !attempt.explained && 'CONSEQUENCE_NOT_EXPLAINED',
        future,
        attempt.on < since && 'BEFORE_ACCEPTANCE',
        last !== undefined && attempt.on < last.on && 'ENTRY_OUT_OF_ORDER',
        isRefusal && last?.answer === 'refused' && last.on === attempt.on && 'ENTRY_NOTHING_NEW',
      ]
    }
    // 在线调解规则 第18、22条.
    case 'record_fact': {
      const corrected = attempt.corrects === null ? null : factOf(history, attempt.corrects)
      const count = all(history, 'record_fact').length
      const others = Array.from({ length: count }, (_, index) => factOf(history, `f${index + 1}`)!)
      return [
        attempt.corrects !== null && !corrected && 'NOT_AN_OPTION',
        corrected?.isEnded === true && 'FACT_ENDED',
        others.some(({ text, isEnded }) => !isEnded && text === attempt.text) &&
          'FACT_ALREADY_THERE',
      ]
    }
    case 'confirm_fact': {
      const fact = factOf(history, attempt.fact)
      const last = all(history, 'confirm_fact').findLast(
        (each) => each.fact === attempt.fact && each.party === attempt.party,
      )
      const isRecorded = history.setup.parties.every(
        (party) => consentOf(history, party, 'recording')?.agrees,
      )
      return [
        future,
        attempt.on < referredOn && 'DATE_BEFORE_REFERRAL',
        !fact && 'NOT_AN_OPTION',
        fact?.isEnded === true && 'FACT_ENDED',
        // 以录音录像代替笔录的, 无争议事实应当以书面形式确认.
        isRecorded && !attempt.inWriting && 'FACT_NEEDS_WRITING',
        last !== undefined && attempt.on < last.on && 'FACT_OUT_OF_ORDER',
        last?.on === attempt.on && last.confirms === attempt.confirms && 'FACT_NOTHING_NEW',
      ]
    }
    case 'withdraw_fact': {
      const fact = factOf(history, attempt.fact)
      return [!fact && 'NOT_AN_OPTION', fact?.isEnded === true && 'FACT_ENDED']
    }
    default:
      return agreementObjections(history, attempt, today)
  }
}

/** 特邀规定 第18、24条; 在线调解规则 第19条; 民诉法 第62条. */
function agreementObjections(history: History, attempt: Attempt, today: string): Objection[] {
  if (!attempt.act.endsWith('_agreement')) return []
  const { last, finishedOn, answers } = agreementOf(history)
  const clock = clockOf(history, today)
  const ended = endedOn(history)
  const isLapsed = lapsedBy(clock, today) !== null
  switch (attempt.act) {
    case 'save_agreement':
      return [
        isLapsed && 'AGREEMENT_AFTER_LAPSE',
        finishedOn !== null && 'AGREEMENT_FINISHED',
        !attempt.sawLast && 'AGREEMENT_SAVED_MEANWHILE',
      ]
    case 'finish_agreement':
      return [
        ended !== null && 'SUSPICION_ENDS_MEDIATION',
        isLapsed && 'AGREEMENT_AFTER_LAPSE',
        findStop(clock, today)?.reason === 'suspension' && 'AGREEMENT_SUSPENDED',
        // 在线调解规则 第4、17条; 特邀规定 第14条: without them there was no mediation.
        lacksPreparation(history) && 'PREPARATIONS_MISSING',
        !last && 'AGREEMENT_MISSING',
        finishedOn !== null && 'AGREEMENT_FINISHED',
        !attempt.sawLast && 'AGREEMENT_SAVED_MEANWHILE',
        last?.sound === false && 'AGREEMENT_INCOMPLETE',
      ]
    case 'sign_agreement': {
      if (finishedOn === null) return ['AGREEMENT_NOT_FINISHED']
      const before = answers.findLast(({ party }) => party === PARTY_OF[attempt.signer])
      return [
        // The terms give a third party neither a right nor a duty.
        attempt.signer === 'p3' && 'NOT_AN_OPTION',
        attempt.signer === 'a2' && 'AUTHORITY_GENERAL',
        before?.signs === true && 'ALREADY_SIGNED',
        attempt.on > today && 'DATE_IN_FUTURE',
        attempt.on < finishedOn && 'DATE_BEFORE_FINISH',
        attempt.signs && ended !== null && attempt.on >= ended && 'SUSPICION_ENDS_MEDIATION',
        before !== undefined && attempt.on < before.on && 'DATE_BEFORE_LAST_ANSWER',
        !attempt.signs && !attempt.explained && 'REQUIRED',
      ]
    }
    case 'void_agreement': {
      const hasSigned = (party: string) =>
        answers.findLast((each) => each.party === party)?.signs === true
      return [
        finishedOn === null && 'AGREEMENT_NOT_FINISHED',
        hasSigned('p1') && hasSigned('p2') && 'AGREEMENT_IN_EFFECT',
      ]
    }
    default:
      return []
  }
}
