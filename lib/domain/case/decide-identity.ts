// 核验身份. Sources: 在线调解规则 第17条; 在线诉讼规则 第7条; docs/decisions/0055-preparations.md.
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { findLapse } from './lapse'
import { decideMove } from './lifecycle'
import {
  findDayMistake,
  findPeople,
  isAbout,
  type CasePerson,
  type IdentityCheck,
  type IdentityWay,
  type PersonKey,
  type PreparationCase,
} from './preparations'
import { isSettled } from './status'
import type { Transition } from './transition'
import type { DocumentKind } from './vocabulary'

export type IdentityStatement = {
  readonly person: PersonKey
  readonly way: IdentityWay
  readonly document: DocumentKind
  readonly matches: boolean
  readonly on: LocalDate
  readonly note: string | null
  /** The number was read from a photo of the document, which is not kept. */
  readonly isFromPhoto?: boolean
  /** It was made when this meeting began. */
  readonly meetingNo?: number
}

/** An organisation is checked against its own certificate, a person never against one. */
function fits(person: CasePerson, document: DocumentKind): boolean {
  if (document === 'other') return true
  return person.isOrganisation === (document === 'credit_code')
}

/**
 * One person of the case was checked against one kind of document, on a day between the acceptance
 * and today. A check that does not match says why in its note. After the period has run out a check
 * is still a fact; its event names the day on which the period ended (domain.md, Decisions 11).
 * @returns the move, the person and the entry to add, or INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideIdentity(
  facts: PreparationCase & { readonly checks: readonly IdentityCheck[] },
  { person: key, way, document, matches, on, note, isFromPhoto, meetingNo }: IdentityStatement,
  context: {
    readonly today: LocalDate
    /**
     * The mediation is over, and the person applies for the confirmation of its agreement (在线诉讼规则
     * 第7条).
     */
    readonly isToConfirm?: boolean
  },
): Decided<
  Transition<'check_identity'> & { readonly person: CasePerson; readonly entry: IdentityCheck }
> {
  const moved =
    context.isToConfirm && isSettled(facts.status)
      ? allow(facts.status)
      : decideMove('check_identity', facts)
  if (!moved.ok) return moved
  const person = findPeople(facts.parties).find(
    ({ kind, id }) => kind === key.kind && id === key.id,
  )
  if (!person) return refuse('INPUT_INVALID', {}, { person: 'NOT_AN_OPTION' })
  if (!fits(person, document))
    return refuse('INPUT_INVALID', {}, { document: 'DOCUMENT_DOES_NOT_FIT' })
  if (!matches && note === null)
    return refuse('INPUT_INVALID', {}, { note: 'MISMATCH_UNEXPLAINED' })
  const last = facts.checks.findLast((check) => isAbout(check, person))
  const mistake = findDayMistake(on, facts, context.today, last?.on)
  if (mistake) return refuse('INPUT_INVALID', {}, { on: mistake })
  const entry = {
    personKind: person.kind,
    personId: person.id,
    partyId: person.partyId,
    way,
    document,
    matches,
    on,
  }
  if (last && isSame(last, entry))
    return refuse('INPUT_INVALID', {}, { person: 'ENTRY_NOTHING_NEW' })
  const lapsedOn = findLapse(facts, on)
  return allow({
    move: 'check_identity',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'identity.checked',
      data: {
        person: { kind: person.kind, id: person.id, name: person.name },
        partyId: person.partyId,
        party: person.party,
        way,
        document,
        matches,
        on,
        note,
        ...(isFromPhoto && { fromPhoto: true as const }),
        ...(meetingNo !== undefined && { meetingNo }),
        ...(person.isGuardian && { isGuardian: true as const }),
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'online_mediation_17',
    person,
    entry,
  })
}

function isSame(a: IdentityCheck, b: IdentityCheck): boolean {
  return a.on === b.on && a.way === b.way && a.document === b.document && a.matches === b.matches
}
