// 登记签署, 作废. Sources: 在线调解规则 第19条, 第25条第七项; 特邀规定 第24条; 民诉法 第62条 (和解须特别授权).
import type { CourtEnd } from '../case/court-end'
import { findLapse } from '../case/lapse'
import { decideMove } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { findCurrent, type AgreementFacts } from './agreement-state'
import { findSigners, maySignFor, type AgreementAgent } from './people'
import {
  effectiveDay,
  findHoldingSignatures,
  type Signature,
  type SigningAnswer,
  type SigningWay,
} from './signing'

export type SigningFacts = AgreementFacts & {
  readonly agents: readonly AgreementAgent[]
}

export type Signing = {
  /** A party, or an agent who signs for one. */
  readonly signerId: string
  readonly answer: SigningAnswer
  readonly how: SigningWay
  readonly on: LocalDate
  readonly note: string | null
}

/** A refusal has its day and its words; a party that has signed can do neither again. */
function findMistake(
  { answer, on, note }: Signing,
  {
    finishedOn,
    courtEndedOn,
    last,
    today,
  }: CourtEnd & {
    readonly finishedOn: LocalDate
    readonly last: Signature | undefined
    readonly today: LocalDate
  },
): readonly [field: string, code: string] | null {
  if (last?.answer === 'signed') return ['signerId', 'ALREADY_SIGNED']
  if (on > today) return ['on', 'DATE_IN_FUTURE']
  if (on < finishedOn) return ['on', 'DATE_BEFORE_FINISH']
  if (answer === 'signed' && courtEndedOn && on >= courtEndedOn)
    return ['on', 'SUSPICION_ENDS_MEDIATION']
  if (last && on < last.on) return ['on', 'DATE_BEFORE_LAST_ANSWER']
  return answer === 'refused' && !note ? ['note', 'REQUIRED'] : null
}

/**
 * A party or its agent with special authority signed the finished agreement on a day since it was
 * finished, or refused to. With the last signature the agreement takes effect. A signature is a
 * fact and may be recorded after the period has run out; its event names the last day. None is
 * given from the day on which the court ended the mediation (特邀规定 第18条).
 * @returns the move with the signature, or AGREEMENT_NOT_FINISHED, INPUT_INVALID,
 * STATUS_DOES_NOT_ALLOW
 */
export function decideSignAgreement(
  facts: SigningFacts,
  signing: Signing,
  { today }: { readonly today: LocalDate },
): Decided<
  Transition<'sign_agreement'> & {
    readonly signature: Signature
    readonly effectiveOn: LocalDate | null
  }
> {
  const moved = decideMove('sign_agreement', facts)
  if (!moved.ok) return moved
  const current = findCurrent(facts.agreement)
  if (!current?.finished) return refuse('AGREEMENT_NOT_FINISHED')
  const agent = facts.agents.find(({ id }) => id === signing.signerId)
  const signers = findSigners(facts.parties, current.draft)
  const party = signers.find(({ id }) => id === (agent?.partyId ?? signing.signerId))
  if (!party || agent?.hasEnded) return refuse('INPUT_INVALID', {}, { signerId: 'NOT_AN_OPTION' })
  if (agent && !maySignFor(agent))
    return refuse('INPUT_INVALID', {}, { signerId: 'AUTHORITY_GENERAL' })
  const last = findHoldingSignatures(current.signatures).find(({ partyId }) => partyId === party.id)
  const mistake = findMistake(signing, {
    finishedOn: current.finished.on,
    courtEndedOn: facts.courtEndedOn,
    last,
    today,
  })
  if (mistake) return refuse('INPUT_INVALID', {}, { [mistake[0]]: mistake[1] })
  const { answer, how, on, note } = signing
  const signature = {
    partyId: party.id,
    party: party.name,
    agent: agent?.name ?? null,
    answer,
    how,
    on,
  }
  const effectiveOn = effectiveDay(
    [...current.signatures, signature],
    signers.map(({ id }) => id),
  )
  const lapsedOn = findLapse(facts, on)
  return allow({
    move: 'sign_agreement',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'agreement.signed',
      data: {
        agreementNo: current.agreementNo,
        ...signature,
        note,
        ...(effectiveOn && { effectiveOn }),
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: 'online_mediation_19',
    signature,
    effectiveOn,
  })
}

/**
 * A finished agreement that not everyone has signed is voided with a reason; a new draft may
 * follow. One in effect binds its parties and cannot be voided here.
 * @returns the move, or AGREEMENT_NOT_FINISHED, AGREEMENT_IN_EFFECT, STATUS_DOES_NOT_ALLOW
 */
export function decideVoidAgreement(
  facts: AgreementFacts,
  { reason }: { readonly reason: string },
): Decided<Transition<'void_agreement'>> {
  const moved = decideMove('void_agreement', facts)
  if (!moved.ok) return moved
  const current = findCurrent(facts.agreement)
  if (!current?.finished) return refuse('AGREEMENT_NOT_FINISHED')
  const signers = findSigners(facts.parties, current.draft).map(({ id }) => id)
  const effectiveOn = effectiveDay(current.signatures, signers)
  if (effectiveOn) return refuse('AGREEMENT_IN_EFFECT', { effectiveOn })
  return allow({
    move: 'void_agreement',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: { kind: 'agreement.voided', data: { agreementNo: current.agreementNo, reason } },
    basis: 'invited_mediation_24',
  })
}
