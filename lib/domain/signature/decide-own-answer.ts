// 当事人在自己的手机上签字、不签. Sources: 电子签名法 第3、13条; 在线调解规则 第17、19条, 第25条第七项; 在线诉讼规则 第7条; 民诉法 第62条;
// docs/decisions/0106-parties-sign-themselves.md.
import type { Actor } from '../access/roles'
import type { OwnPart } from '../participant/own-people'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import {
  findOpenPlace,
  NOT_DRAWN,
  type DecidedSignature,
  type DocumentAnswer,
  type SigningCase,
} from './decide-sign-document'
import { needsPaper, type StatusFacts } from './paper-only'
import { countNeeded, findLastCheck, findProofs, type OwnProofs, type TimedCheck } from './proofs'
import { readHandwriting, type SentHandwriting } from './read-handwriting'
import type { SignaturePlace } from './signature'
import { findSigningPeople, personKeyOf, type SigningPerson } from './signing-people'
import { findWitness, type Witness } from './witness'

/** One who takes part and answers on a phone of their own. */
export type OwnSigner = {
  /** The people of the case that the account is, each with its participation. */
  readonly parts: readonly OwnPart[]
  readonly checks: readonly TimedCheck[]
  /** Who was named as a witness of this document. */
  readonly witnesses: readonly Witness[]
  /**
   * When the number of the account was confirmed by a code for this signature; null: it was not.
   */
  readonly confirmedAt: Date | null
}

export type OwnSigningCase = SigningCase & { readonly own: OwnSigner }

/** What is sent from there: a signature, or a refusal, which is one of today. */
export type OwnAnswer = Pick<DocumentAnswer, 'place' | 'seen' | 'note'> &
  (({ readonly how: 'handwritten' } & SentHandwriting) | { readonly how: 'refused' })

/** A person who answers, and with which participation. */
export type OwnPerson = { readonly person: SigningPerson; readonly participantId: string }

/**
 * The person as whom an account answers at a place. To answer to what settles takes the authority
 * to settle: an agent with the general one neither signs nor refuses it alone (民诉法 第62条).
 * @returns SIGNATURE_NOT_YOURS_HERE, SIGNATURE_AUTHORITY_GENERAL
 */
export function findOwnPerson(
  {
    document,
    people,
    agents,
  }: Pick<SigningCase, 'people' | 'agents'> & {
    readonly document: Pick<SigningCase['document'], 'kind'>
  },
  { signer }: Pick<SignaturePlace, 'signer'>,
  { parts }: Pick<OwnSigner, 'parts'>,
): Decided<OwnPerson> {
  const own = findSigningPeople(document.kind, signer, people, agents).flatMap((person) => {
    const part = parts.find((each) => personKeyOf(each.person) === personKeyOf(person))
    return part ? [{ person, participantId: part.participantId }] : []
  })
  const found = own.find(({ person }) => person.mayNot === null)
  if (found) return allow(found)
  return own.length > 0 ? refuse('SIGNATURE_AUTHORITY_GENERAL') : refuse('SIGNATURE_NOT_YOURS_HERE')
}

/** What the handwriting on a phone of one's own is decided on. */
type HandwritingFacts = StatusFacts & {
  readonly document: Pick<SigningCase['document'], 'kind'>
  readonly own: OwnSigner
}

/** Identified once in this case, and as many of the three proofs as the document takes. */
function decideProofs(
  { document, own }: HandwritingFacts,
  { person, participantId }: OwnPerson,
  now: Date,
): Decided<Pick<DecidedSignature, 'identity' | 'own'>> {
  const identity = findLastCheck(own.checks, person)
  if (!identity) return refuse('SIGNATURE_OWN_IDENTITY_FIRST')
  const { confirmedAt } = own
  const witness = findWitness(own.witnesses, person)
  const held = findProofs({ confirmedAt, identity, witness }, now)
  const needed = countNeeded(document.kind)
  if (held.length < needed) return refuse('SIGNATURE_PROOFS_MISSING', { needed, held: held.length })
  const { recordedAt: _at, ...check } = identity
  const proofs: OwnProofs = {
    participantId,
    proofs: held,
    confirmedAt,
    witness: held.includes('witness') ? witness : null,
  }
  return allow({ identity: check, own: proofs })
}

/**
 * A name written on a phone of one's own, with its proofs. What was forgotten on the page is named
 * first: a code is not used up for it.
 * @returns SIGNATURE_PAPER_ONLY, SIGNATURE_OWN_IDENTITY_FIRST, SIGNATURE_PROOFS_MISSING,
 * INPUT_INVALID
 */
export function decideOwnHandwriting(
  facts: HandwritingFacts,
  answer: OwnAnswer & { readonly how: 'handwritten' },
  person: OwnPerson,
  now: Date,
): Decided<Pick<DecidedSignature, 'drawing' | 'identity' | 'own' | 'read' | 'helper'>> {
  if (needsPaper(facts.document.kind, facts)) return refuse('SIGNATURE_PAPER_ONLY')
  const written = readHandwriting(answer)
  if (!written.ok) return written
  const proven = decideProofs(facts, person, now)
  return proven.ok ? allow({ ...proven.value, ...written.value }) : proven
}

/**
 * May one who takes part answer at this place now, on a phone of their own? A signature in
 * handwriting with its proofs; a refusal with its reason, which is of equal weight. Never for
 * another, and about personal status on paper only.
 * @returns as findOpenPlace, findOwnPerson; SIGNATURE_PAPER_ONLY, SIGNATURE_OWN_IDENTITY_FIRST,
 * SIGNATURE_PROOFS_MISSING, INPUT_INVALID
 */
export function decideOwnAnswer(
  facts: OwnSigningCase,
  answer: OwnAnswer,
  { actor, now, today }: { readonly actor: Actor; readonly now: Date; readonly today: LocalDate },
): Decided<DecidedSignature> {
  const open = findOpenPlace(facts, answer, actor.role)
  if (!open.ok) return open
  const found = findOwnPerson(facts, open.value, facts.own)
  if (!found.ok) return found
  const { signer, place } = open.value
  const { person, participantId } = found.value
  const decided = {
    place,
    signer,
    signedBy: person.name,
    personKind: person.kind,
    personId: person.id,
    on: today,
    note: answer.note,
  }
  if (answer.how === 'handwritten') {
    const drawn = decideOwnHandwriting(facts, answer, found.value, now)
    return drawn.ok
      ? allow({ ...decided, ...drawn.value, answer: 'signed', way: 'handwritten' })
      : drawn
  }
  const own = { participantId, proofs: [], confirmedAt: null, witness: null }
  return answer.note
    ? allow({ ...decided, ...NOT_DRAWN, own, answer: 'refused', way: null })
    : refuse('INPUT_INVALID', {}, { note: 'REQUIRED' })
}
