// A party confirms that it applies, and signs. Sources: 民诉法 第62、205条 (双方共同申请); 民诉解释 第351、353条;
// 电子签名法 第13条; 在线诉讼规则 第7条 (再次验证); docs/decisions/0137-signed-applications.md.
import { personOfPart } from '../participant/case-person'
import type { ParticipantKind } from '../participant/capacity'
import { findOwnParts, findPartFor, type Part } from '../participant/own-part'
import { allow, refuse, type Decided } from '../refusal'
import { findLastCheck, isFresh, type TimedCheck } from '../signature/proofs'
import {
  readHandwriting,
  type Handwriting,
  type SentHandwriting,
} from '../signature/read-handwriting'
import { applicationClock, type ConfirmationClock } from './confirmation-clocks'
import {
  factsOfConfirmation,
  mayApplyAgain,
  type Confirmation,
  type ConfirmerKind,
} from './confirmation'
import { decideConfirmationMove } from './decide-confirmation-move'
import { findBlocks, knownConfirmers } from './find-blocks'
import type { MatterOfCase } from './matter'

type OwnPart = Part & { readonly name: string; readonly personId: string | null }

export type AgreeFacts<P extends OwnPart> = Omit<MatterOfCase, 'confirmed' | 'isSuspected'> & {
  readonly taking: readonly P[]
  readonly checks: readonly TimedCheck[]
  /** The application of the case that is open; null: this party is the first. */
  readonly open: Confirmation | null
  /** The latest one, which may be over. */
  readonly last: Confirmation | null
  /**
   * SHA-256 of the 申请书 that is to be signed; null: there is none, because no agreement is in
   * effect.
   */
  readonly textSha256: string | null
}

/**
 * What is sent: whose confirmation it is, the commitment, and the name under the text that the page
 * showed.
 */
export type SentAgreement = {
  readonly partyId: string
  readonly isPromised: boolean
  /** SHA-256 of the text that the page showed. */
  readonly seen: string
  readonly handwriting: SentHandwriting
}

/**
 * What is to be written: who confirms, how that person was identified, and whether it is the last
 * of them.
 */
export type Agreeing<P extends OwnPart> = {
  readonly part: P
  readonly confirmer: ConfirmerKind
  readonly check: TimedCheck
  readonly clock: ConfirmationClock
  readonly signature: Handwriting
  readonly submits: boolean
}

const CONFIRMER_OF: Partial<Record<ParticipantKind, ConfirmerKind>> = {
  party: 'party',
  agent: 'agent',
}

/** A legal representative of an organisation is its 法定代表人, of a child its 法定代理人. */
function confirmerOf(kind: ParticipantKind, isMinor: boolean): ConfirmerKind {
  return CONFIRMER_OF[kind] ?? (isMinor ? 'guardian' : 'representative')
}

/**
 * A party, or who may settle for it, confirms the application with its commitment and its name; the
 * last one submits it.
 * @returns what to write, null where this party has confirmed already; or INPUT_INVALID,
 *   NOT_YOURS_TO_ANSWER, SIGNATURE_AUTHORITY_GENERAL,
 * CONFIRMATION_BLOCKED, CONFIRMATION_TEXT_CHANGED, CONFIRMATION_IDENTITY_FIRST, CONFIRMATION_STATUS
 * with who was faster
 */
export function decideAgree<P extends OwnPart>(
  facts: AgreeFacts<P>,
  { partyId, isPromised, seen, handwriting }: SentAgreement,
  { accountId, now }: { readonly accountId: string; readonly now: Date },
): Decided<Agreeing<P> | null> {
  const { taking, agreement, effective, open, last, on, calendar } = facts
  const part = findPartFor(taking, { accountId, partyId, capacity: 'settle' })
  if (!part) {
    const own = findOwnParts(taking, accountId).find((each) => each.partyId === partyId)
    return refuse(own?.kind === 'agent' ? 'SIGNATURE_AUTHORITY_GENERAL' : 'NOT_YOURS_TO_ANSWER')
  }
  const confirmed = knownConfirmers(open)
  if (confirmed.some((each) => each.partyId === partyId)) return allow(null)
  if (!open && last && !mayApplyAgain(last, agreement?.agreementNo ?? null))
    return refuse('CONFIRMATION_STATUS', {
      move: 'agree',
      status: last.status,
      lastAct: last.lastAct,
      by: last.lastActBy,
      at: last.lastActAt.toISOString(),
    })
  const party = effective?.parties.find(({ id }) => id === partyId)
  if (findBlocks({ ...facts, confirmed }).length > 0) return refuse('CONFIRMATION_BLOCKED')
  const clock = effective && applicationClock(effective.on, calendar)
  if (!party || !clock?.ok) return refuse('CONFIRMATION_BLOCKED')
  if (facts.textSha256 !== seen) return refuse('CONFIRMATION_TEXT_CHANGED')
  if (!isPromised) return refuse('INPUT_INVALID', {}, { promise: 'PROMISE_MISSING' })
  const written = readHandwriting(handwriting)
  if (!written.ok) return written
  if (open) {
    const moved = decideConfirmationMove(
      'agree',
      factsOfConfirmation(open),
      { by: 'party', partyId },
      on,
    )
    if (!moved.ok) return moved
  }
  const person = personOfPart(part)
  const check = person && findLastCheck(facts.checks, person)
  if (!check || !isFresh(check, now)) return refuse('CONFIRMATION_IDENTITY_FIRST')
  const submits = effective!.parties.every(
    ({ id }) => id === partyId || confirmed.some((each) => each.partyId === id),
  )
  const confirmer = confirmerOf(part.kind, party.isMinor)
  return allow({ part, confirmer, check, clock: clock.value, signature: written.value, submits })
}
