// What has to be recorded before a closing can name its ground. Sources: 在线调解规则 第25条 (八项终结事由), 第15条
// (无法联系的写明 原因), 第14条 (视为拒绝调解), 第19条 (自各方当事人均完成电子签章之时生效); 特邀规定 第23条 (口头协议); docs/decisions/0064.
import { findCurrent, type AgreementState } from '../agreement/agreement-state'
import { findSigners } from '../agreement/people'
import { effectiveDay, findHoldingSignatures } from '../agreement/signing'
import { toLocalDate, yearOf, type LocalDate } from '../time/local-date'
import { allow, refuse, type Decided } from '../refusal'
import type { ChangeRequest } from './change-requests'
import { CLOSING_ACCOUNT_LEAST } from './closing-texts'
import { findStatementMistakes, type StatementDraft, type StatementKind } from './closing-statement'
import type { ConsentEntry } from './consent-entries'
import { refuseAfterCourtEnd, type CourtEnd } from './court-end'
import { findLapse, findRunningPause, type LapseFacts } from './lapse'
import { isUnreachable, UNREACHABLE, type PartyContacts } from './party-contacts'
import { isUnwilling } from './unwilling'
import { OUTCOMES, type Outcome, type PartySide } from './vocabulary'

export type ClosingParty = PartyContacts & { readonly side: PartySide }

export type EvidenceFacts = LapseFacts &
  CourtEnd & {
    readonly referredAt: Date
    readonly parties: readonly ClosingParty[]
    /** Of the whole case, earliest first. */
    readonly requests: readonly ChangeRequest[]
    readonly consents: readonly ConsentEntry[]
    readonly agreement: AgreementState | null
    /** How many meetings were held. */
    readonly heldMeetings: number
  }

export type ClosingGround = StatementDraft & {
  readonly outcome: Outcome
  readonly failureReason: string | null
}

/** Whom the evidence is about, by name; empty where it is about all. */
export type Evidence = { readonly parties: readonly string[] }

const ABOUT_ALL = allow<Evidence>({ parties: [] })
const namesOf = (parties: readonly { readonly name: string }[]) => parties.map(({ name }) => name)

/** What the signers of the finished agreement did; null where none is finished or it was voided. */
export function findSigningState({ agreement, parties }: EvidenceFacts): {
  readonly effectiveOn: LocalDate | null
  readonly unsigned: readonly string[]
  readonly refused: readonly string[]
} | null {
  const current = findCurrent(agreement)
  if (!current?.finished) return null
  const people = parties.map(({ partyId, name, side }) => ({ id: partyId, name, side }))
  const signers = findSigners(people, current.draft)
  const answerOf = (id: string) =>
    findHoldingSignatures(current.signatures).find(({ partyId }) => partyId === id)?.answer
  return {
    effectiveOn: effectiveDay(
      current.signatures,
      signers.map(({ id }) => id),
    ),
    unsigned: namesOf(signers.filter(({ id }) => answerOf(id) === undefined)),
    refused: namesOf(signers.filter(({ id }) => answerOf(id) === 'refused')),
  }
}

/**
 * The statement that a ground rests on; null where the record has the evidence itself. An agreement
 * that is finished is proved by its signatures and by nothing else.
 */
export function findStatementKind(outcome: Outcome, facts: EvidenceFacts): StatementKind | null {
  if (outcome === 'settled_withdrawn') return 'withdrawal'
  return outcome === 'agreement' && !findSigningState(facts) ? 'oral_agreement' : null
}

/** Both sides were heard: a meeting was held, or each side was spoken to. */
function wereBothHeard({ heldMeetings, parties }: EvidenceFacts): boolean {
  const wasHeard = (side: PartySide) =>
    parties.some(
      (party) =>
        party.side === side &&
        party.contacts.some(({ result }) => ['reached', 'agreed', 'declined'].includes(result)),
    )
  return heldMeetings > 0 || (wasHeard('applicant') && wasHeard('respondent'))
}

/**
 * The evidence of a ground. 无法联系 needs attempts with one party within the period, 不愿继续 a party
 * whose last word was no, 分歧较大 that both sides were heard, 期限届满 a period that has run out (it does
 * not while it is paused or its last day may still move), 拒绝签章 a refusal that holds, 其他 a reason in
 * words. Once the court ended the mediation (特邀规定 第18条) only 其他 is left.
 * @returns whom it is about, or SUSPICION_ENDS_MEDIATION, AGREEMENT_NOT_SIGNED,
 * ATTEMPTS_INCOMPLETE, NO_REFUSAL_RECORDED, SIDES_NOT_HEARD, OUTCOME_TOO_EARLY,
 * NO_SIGNATURE_REFUSED, INPUT_INVALID
 */
export function findEvidence(
  ground: ClosingGround,
  facts: EvidenceFacts,
  { today }: { readonly today: LocalDate },
): Decided<Evidence> {
  const { outcome } = ground
  const { parties } = facts
  const ended =
    outcome === 'other' ? null : refuseAfterCourtEnd(facts, { outcome: 'SUSPICION_ENDS_MEDIATION' })
  if (ended) return ended
  const kind = findStatementKind(outcome, facts)
  if (kind) {
    const referredOn = toLocalDate(facts.referredAt)
    const mistakes = findStatementMistakes(ground, { kind, parties, referredOn, today })
    return Object.keys(mistakes).length > 0
      ? refuse('INPUT_INVALID', {}, mistakes)
      : allow({
          parties: namesOf(parties.filter((each) => ground.statedBy.includes(each.partyId))),
        })
  }
  const isAbout = (found: readonly { readonly name: string }[], refusal: Decided<never>) =>
    found.length > 0 ? allow({ parties: namesOf(found) }) : refusal
  const lapsedOn = findLapse(facts, today)
  switch (outcome) {
    case 'agreement': {
      const signing = findSigningState(facts)
      return signing?.effectiveOn
        ? ABOUT_ALL
        : refuse(
            'AGREEMENT_NOT_SIGNED',
            {
              unsigned: signing?.unsigned.join('、') ?? '',
              refused: signing?.refused.join('、') ?? '',
            },
            { outcome: 'AGREEMENT_NOT_SIGNED' },
          )
    }
    case 'unreachable':
      return isAbout(
        parties.filter((party) => isUnreachable(party, lapsedOn)),
        refuse('ATTEMPTS_INCOMPLETE', { ...UNREACHABLE }, { outcome: 'ATTEMPTS_INCOMPLETE' }),
      )
    case 'unwilling':
      return isAbout(
        parties.filter((party) => isUnwilling(party, facts)),
        refuse('NO_REFUSAL_RECORDED', {}, { outcome: 'NO_REFUSAL_RECORDED' }),
      )
    case 'deadlock':
      return wereBothHeard(facts)
        ? ABOUT_ALL
        : refuse('SIDES_NOT_HEARD', {}, { outcome: 'SIDES_NOT_HEARD' })
    case 'expired':
      return facts.mediationDueOn && !lapsedOn
        ? refuseTooEarly(facts, facts.mediationDueOn, today)
        : ABOUT_ALL
    case 'refused_to_sign': {
      const refused = findSigningState(facts)?.refused ?? []
      return refused.length > 0
        ? allow({ parties: refused })
        : refuse('NO_SIGNATURE_REFUSED', {}, { outcome: 'NO_SIGNATURE_REFUSED' })
    }
    case 'other':
      return (ground.failureReason ?? '').length >= CLOSING_ACCOUNT_LEAST
        ? ABOUT_ALL
        : refuse('INPUT_INVALID', {}, { failureReason: 'OTHER_NEEDS_REASON' })
    case 'settled_withdrawn':
      return ABOUT_ALL
  }
}

function refuseTooEarly(
  facts: EvidenceFacts,
  dueOn: LocalDate,
  today: LocalDate,
): Decided<Evidence> {
  const pausedSince = findRunningPause(facts, today)?.from
  const isUncertain = facts.isMediationDueProvisional && dueOn < today && !pausedSince
  return refuse(
    'OUTCOME_TOO_EARLY',
    { dueOn, ...(pausedSince && { pausedSince }), ...(isUncertain && { year: yearOf(dueOn) }) },
    { outcome: 'NOT_YET_EXPIRED' },
  )
}

/**
 * Grounds that the record alone can prove; the others rest on what the mediator states or judges.
 */
const PROVABLE: readonly Outcome[] = [
  'agreement',
  'unreachable',
  'unwilling',
  'expired',
  'refused_to_sign',
]

/** The one ground that the record proves; null where it proves none or several. */
export function findLikelyOutcome(
  facts: EvidenceFacts,
  context: { readonly today: LocalDate },
): Outcome | null {
  if (facts.courtEndedOn !== null) return 'other'
  const empty = { statedBy: [], statedOn: null, statedHow: null, failureReason: null }
  const proven = OUTCOMES.filter(
    (outcome) =>
      PROVABLE.includes(outcome) && findEvidence({ outcome, ...empty }, facts, context).ok,
  )
  return proven.length === 1 ? proven[0]! : null
}
