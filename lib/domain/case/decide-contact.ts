// 联系记录. Source: 在线调解规则 第15条 (接受后三个工作日内协助通知、询问; 无法联系的写明原因).
import type { LegalBasis } from '../legal-basis'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate } from '../time/local-date'
import { wholeMinute } from '../time/whole-minute'
import { findCallbackMistake } from './callback'
import { findLapse, type LapseFacts } from './lapse'
import { decideMove, type CaseFacts } from './lifecycle'
import { stageOf, type CaseSource } from './source'
import type { Transition } from './transition'
import type { ContactChannel, ContactResult } from './vocabulary'

export type ContactEntry = {
  readonly contactId: string
  readonly channel: ContactChannel
  readonly personId: string
  readonly result: ContactResult
  readonly happenedAt: Date
  /** The moment agreed on for talking again; of no meaning with another result. */
  readonly callbackAt: Date | null
  readonly note: string | null
  /**
   * Of an entry that waited on a device without a line: when it was made, by the device's clock.
   */
  readonly deviceTime?: Date
}

export type CasePersonName = {
  readonly id: string
  readonly kind: 'party' | 'agent'
  readonly name: string
}

/** A contact that was recorded under this id, as far as its entry says it. */
export type RecordedContact = Pick<
  ContactEntry,
  'channel' | 'personId' | 'result' | 'happenedAt' | 'note'
>

/**
 * The same entry sent again changes nothing. What was changed before it was sent again is refused:
 * its writer has to know that the earlier one is recorded.
 * @returns null: there is nothing to do; or ENTRY_DIFFERS
 */
export function decideContactAgain(
  recorded: RecordedContact,
  entry: RecordedContact,
): Decided<null> {
  const isSame =
    recorded.channel === entry.channel &&
    recorded.personId === entry.personId &&
    recorded.result === entry.result &&
    recorded.happenedAt.getTime() === entry.happenedAt.getTime() &&
    recorded.note === entry.note
  return isSame ? allow(null) : refuse('ENTRY_DIFFERS')
}

/** 第15条 speaks of 委派 only, 特邀规定 第14条 of 委派 and 委托; no article prescribes the others' contacts. */
function basisOf(source: CaseSource): LegalBasis | null {
  if (source === 'delegated_pre_filing') return 'online_mediation_15'
  return stageOf(source) === 'filed' ? 'invited_mediation_14' : null
}

/**
 * A contact is with someone of this case, not in the future, and not before the institution
 * accepted it; a call back has a moment still to come. After the period has run out the parties are
 * still to be notified (第15条第2款), so contacts stay possible and say so (domain.md, Decisions 11).
 */
export function decideContact(
  facts: CaseFacts &
    LapseFacts & {
      readonly people: readonly CasePersonName[]
      readonly acceptedAt: Date | null
      readonly source: CaseSource
    },
  entry: ContactEntry,
  context: { readonly now: Date },
): Decided<
  Transition<'record_contact'> & {
    readonly person: CasePersonName
    readonly callbackAt: Date | null
  }
> {
  const moved = decideMove('record_contact', facts)
  if (!moved.ok) return moved
  const person = facts.people.find(({ id }) => id === entry.personId)
  if (!person) return refuse('PERSON_NOT_IN_CASE', {}, { personId: 'NOT_AN_OPTION' })
  if (entry.happenedAt > context.now)
    return refuse('CONTACT_IN_FUTURE', {}, { happenedAt: 'DATE_IN_FUTURE' })
  // Contacts are noted to the minute: one in the very minute of the acceptance is not before it.
  if (facts.acceptedAt && entry.happenedAt < wholeMinute(facts.acceptedAt)) {
    return refuse(
      'CONTACT_BEFORE_ACCEPTANCE',
      { acceptedAt: facts.acceptedAt.toISOString() },
      { happenedAt: 'BEFORE_ACCEPTANCE' },
    )
  }
  const mistake = findCallbackMistake(entry, context.now)
  if (mistake) return refuse('INPUT_INVALID', {}, { callbackAt: mistake })
  const callbackAt = entry.result === 'call_back_later' ? entry.callbackAt : null
  const lapsedOn = findLapse(facts, toLocalDate(entry.happenedAt))
  return allow({
    move: 'record_contact',
    from: facts.status,
    to: moved.value,
    changes: {},
    person,
    callbackAt,
    event: {
      kind: 'contact.recorded',
      data: {
        contactId: entry.contactId,
        channel: entry.channel,
        person: person.name,
        personKind: person.kind,
        result: entry.result,
        happenedAt: entry.happenedAt.toISOString(),
        note: entry.note,
        ...(callbackAt && { callbackAt: callbackAt.toISOString() }),
        ...(lapsedOn && { lapsedOn }),
        ...(entry.deviceTime && { deviceTime: entry.deviceTime.toISOString() }),
      },
    },
    basis: basisOf(facts.source),
  })
}
