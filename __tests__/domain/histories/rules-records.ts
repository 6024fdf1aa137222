import { decideFinishAgreement } from '@/lib/domain/agreement/decide-finish'
import { decideSaveAgreement } from '@/lib/domain/agreement/decide-save'
import { decideSignAgreement, decideVoidAgreement } from '@/lib/domain/agreement/decide-sign'
import { decideAddress } from '@/lib/domain/case/decide-address'
import { decideConsent } from '@/lib/domain/case/decide-consent'
import { decideContact } from '@/lib/domain/case/decide-contact'
import { decideIdentity } from '@/lib/domain/case/decide-identity'
import { decideRights } from '@/lib/domain/case/decide-rights'
import { findMissingPreparations } from '@/lib/domain/case/preparation'
import { RIGHTS_ELEMENTS, type PersonKey, type PersonKind } from '@/lib/domain/case/preparations'
import { decideConfirmFacts } from '@/lib/domain/fact/decide-confirm-facts'
import { decideRecordFact } from '@/lib/domain/fact/decide-record-fact'
import { decideWithdrawFact } from '@/lib/domain/fact/decide-withdraw-fact'
import { draft, pay } from '../agreement/sound-draft'
import { at } from '../time/day'
import type { Attempt, AttemptOf } from './attempt'
import { codesOf, facts, type Moment } from './rules'
import type { RulesCase } from './rules-case'

const keyOf = (person: string): PersonKey => {
  const [kind, id] = person.split(':')
  return { kind: kind as PersonKind, id: id! }
}

/** Contacts, consents, preparations, facts and agreements; null for other acts. */
export function attemptRecord(
  existing: RulesCase,
  attempt: Attempt,
  context: Moment,
): readonly string[] | null {
  switch (attempt.act) {
    case 'contact': {
      const { person, channel, result } = attempt
      const happenedAt = at(`${attempt.on} 08:50`)
      const entry = { contactId: 'k', channel, personId: person, result, happenedAt, note: null }
      const decided = decideContact(facts(existing), { ...entry, callbackAt: null }, context)
      if (decided.ok) existing.addContact(person, { channel, result, happenedAt })
      return codesOf(decided)
    }
    case 'consent': {
      const reply = attempt.agrees ? ('agrees' as const) : ('declines' as const)
      const decided = decideConsent(
        existing,
        {
          partyId: attempt.party,
          answers: Object.fromEntries(attempt.scopes.map((scope) => [scope, reply])),
          how: 'oral',
          on: attempt.on,
          note: null,
        },
        context,
      )
      if (decided.ok) existing.consents.push(...decided.value.entries)
      return codesOf(decided)
    }
    case 'identity': {
      const { person, document, matches, explained, on } = attempt
      const note = explained ? '证件已过期' : null
      const decided = decideIdentity(
        existing,
        { person: keyOf(person), way: 'original_on_site', document, matches, on, note },
        context,
      )
      if (decided.ok) existing.checks.push(decided.value.entry)
      return codesOf(decided)
    }
    case 'rights': {
      const { elements, falseMediation, on } = attempt
      const explained = RIGHTS_ELEMENTS.slice(0, { all: 5, some: 3, none: 0 }[elements])
      const items = [...explained, ...(falseMediation ? (['false_mediation'] as const) : [])]
      const decided = decideRights(
        existing,
        { people: attempt.people.map(keyOf), items, how: 'oral', on, note: null },
        context,
      )
      if (decided.ok) existing.notices.push(...decided.value.entries)
      return codesOf(decided)
    }
    case 'address': {
      const shared = { partyId: attempt.party, on: attempt.on, note: null }
      const decided = decideAddress(
        existing,
        attempt.answer === 'refused'
          ? { ...shared, answer: 'refused', consequenceExplained: attempt.explained }
          : {
              ...shared,
              answer: 'confirmed',
              recipient: '许静',
              postcode: null,
              address: '天河路1号',
              phone: '020-88886666',
              acceptsElectronic: false,
              electronicAddress: null,
            },
        context,
      )
      if (decided.ok) existing.answers.push(decided.value.entry)
      return codesOf(decided)
    }
    case 'record_fact':
    case 'confirm_fact':
    case 'withdraw_fact':
      return attemptFact(existing, attempt, context)
    case 'save_agreement':
    case 'finish_agreement':
    case 'sign_agreement':
    case 'void_agreement':
      return attemptAgreement(existing, attempt, context)
    default:
      return null
  }
}

function attemptFact(
  existing: RulesCase,
  attempt: AttemptOf<'record_fact' | 'confirm_fact' | 'withdraw_fact'>,
  context: Moment,
): readonly string[] {
  const { undisputedFacts } = existing
  const end = (id: string, because: 'superseded' | 'withdrawn') => {
    const index = undisputedFacts.findIndex((fact) => fact.id === id)
    undisputedFacts[index] = { ...undisputedFacts[index]!, end: { because, reason: null } }
  }
  switch (attempt.act) {
    case 'record_fact': {
      const { text, corrects } = attempt
      const decided = decideRecordFact(
        existing,
        { factId: 'new', text, digest: '', correctsId: corrects },
        context,
      )
      if (!decided.ok) return codesOf(decided)
      const { no, corrected } = decided.value
      undisputedFacts.push({
        id: `f${no}`,
        no,
        text,
        recordedOn: context.today,
        correctsNo: corrected?.no ?? null,
        end: null,
        confirmations: [],
      })
      if (corrected) end(corrected.id, 'superseded')
      return []
    }
    case 'confirm_fact': {
      const answer = attempt.confirms ? ('confirms' as const) : ('does_not_confirm' as const)
      const decided = decideConfirmFacts(
        existing,
        {
          partyId: attempt.party,
          answers: { [attempt.fact]: answer },
          how: attempt.inWriting ? 'written' : 'oral_recorded',
          on: attempt.on,
          digest: '',
        },
        context,
      )
      if (!decided.ok) return codesOf(decided)
      for (const { factId, ...said } of decided.value.entries) {
        const index = undisputedFacts.findIndex(({ id }) => id === factId)
        const fact = undisputedFacts[index]!
        undisputedFacts[index] = { ...fact, confirmations: [...fact.confirmations, said] }
      }
      return []
    }
    case 'withdraw_fact': {
      const decided = decideWithdrawFact(existing, { factId: attempt.fact, digest: '' })
      if (decided.ok) end(attempt.fact, 'withdrawn')
      return codesOf(decided)
    }
  }
}

// Due long after every history has ended.
const SOUND = draft([pay({ on: '2028-12-01' })])
const UNSOUND = draft([pay({ on: '2028-12-01', amount: '' })])

function attemptAgreement(
  existing: RulesCase,
  attempt: AttemptOf<'save_agreement' | 'finish_agreement' | 'sign_agreement' | 'void_agreement'>,
  context: Moment,
): readonly string[] {
  const { agreement } = existing
  const current = agreement && !agreement.voided ? agreement : null
  const known = {
    ...facts(existing),
    cause: '物业服务合同纠纷',
    disputeType: 'property_service' as const,
    claim: null,
  }
  switch (attempt.act) {
    case 'save_agreement': {
      const next = current
        ? { agreementNo: current.agreementNo, version: current.version }
        : { agreementNo: (agreement?.agreementNo ?? 0) + 1, version: 0 }
      const seen = { ...next, version: next.version + (attempt.sawLast ? 0 : 1) }
      const text = attempt.sound ? SOUND : UNSOUND
      const decided = decideSaveAgreement(known, { draft: text, ...seen }, context)
      if (decided.ok)
        existing.agreement = {
          ...next,
          version: next.version + 1,
          draft: text,
          savedAt: context.now,
          savedBy: '谢岚',
          finished: null,
          signatures: [],
          voided: null,
        }
      return codesOf(decided)
    }
    case 'finish_agreement': {
      const version = (current?.version ?? 0) + (attempt.sawLast ? 0 : 1)
      const decided = decideFinishAgreement(
        { ...known, sha256: '', missing: findMissingPreparations(existing.preparations) },
        { version },
        context,
      )
      if (decided.ok && current)
        existing.agreement = {
          ...current,
          finished: { on: context.today, at: context.now, sha256: '' },
        }
      return codesOf(decided)
    }
    case 'sign_agreement': {
      const decided = decideSignAgreement(
        known,
        {
          signerId: attempt.signer,
          answer: attempt.signs ? 'signed' : 'refused',
          how: 'on_site',
          on: attempt.on,
          note: attempt.explained ? '不同意付款日期' : null,
        },
        context,
      )
      if (decided.ok && current)
        existing.agreement = {
          ...current,
          signatures: [...current.signatures, decided.value.signature],
        }
      return codesOf(decided)
    }
    case 'void_agreement': {
      const decided = decideVoidAgreement(known, { reason: '付款日期需要改动' })
      if (decided.ok && current)
        existing.agreement = { ...current, voided: { at: context.now, reason: '改期' } }
      return codesOf(decided)
    }
  }
}
