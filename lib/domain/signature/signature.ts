// What is recorded of a signature on a finalised document. Sources: 电子签名法 第2、3、13条; 在线调解规则 第19条;
// 在线诉讼规则 第7条.
import type { PersonKind } from '../case/preparations'
import type { Signer } from '../document/case-document-kinds'
import type { LocalDate } from '../time/local-date'

/**
 * In handwriting on a screen; on paper, of which the dossier has a scan; the institution's seal.
 */
export const SIGNATURE_WAYS = ['handwritten', 'paper', 'seal'] as const
export type SignatureWay = (typeof SIGNATURE_WAYS)[number]

export const SIGNATURE_ANSWERS = ['signed', 'refused'] as const
export type SignatureAnswer = (typeof SIGNATURE_ANSWERS)[number]

/**
 * How the signer came to know the document: read it, or had it read out by the mediator or a
 * helper.
 */
export const READING_WAYS = ['self', 'mediator', 'helper'] as const
export type ReadingWay = (typeof READING_WAYS)[number]

/** One answer at one place of a document; rows are added and never changed. */
export type Signature = {
  /** The place in the document's list of signers, from 0. */
  readonly place: number
  readonly answer: SignatureAnswer
  /** Null for a refusal. */
  readonly way: SignatureWay | null
  /** Who signed: the signer of the place, or who signs for it. */
  readonly signedBy: string
  /** What that person is to the case; null for the mediator and for seals. */
  readonly personKind: PersonKind | null
  readonly on: LocalDate
  /** When it was recorded; of handwriting the instant of the signature. */
  readonly at: Date
  /** Null where the agreement's record does not say. */
  readonly recordedBy: string | null
}

/** `waiting`: somebody else signs before. */
export type PlaceState = 'signed' | 'refused' | 'open' | 'waiting'

/** One place of a document with the answer that holds. */
export type SignaturePlace<S extends Signature = Signature> = {
  readonly place: number
  readonly signer: Signer
  readonly state: PlaceState
  readonly answer: S | null
}

/** Documents by which a party disposes of its claims: each earlier signature must be there. */
const SETTLEMENTS: readonly string[] = ['agreement', 'confirmation_application']

/** Does it settle? Then an agent needs special authority (民诉法 第62条), and one refusal stops it. */
export function isSettlement(kind: string): boolean {
  return SETTLEMENTS.includes(kind)
}

/**
 * The places of a document in the order of its signers, with the answer recorded last at each.
 * Signers of one step sign in any order; the next step is open once each of the one before has
 * signed, or, of a document that settles nothing, has answered.
 */
export function findPlaces<S extends Signature>(
  kind: string,
  signers: readonly Signer[],
  signatures: readonly S[],
): readonly SignaturePlace<S>[] {
  const answers = signers.map(
    (_, place) => signatures.findLast((each) => each.place === place) ?? null,
  )
  const isDone = (answer: S | null) =>
    answer !== null && (answer.answer === 'signed' || !isSettlement(kind))
  return signers.map((signer, place) => {
    const answer = answers[place] ?? null
    const waits = signers.some(
      ({ step }, other) => step < signer.step && !isDone(answers[other] ?? null),
    )
    const state = answer?.answer ?? (waits ? 'waiting' : 'open')
    return { place, signer, state, answer }
  })
}

/** Has every signer signed? A document without places is not signed. */
export function isComplete(places: readonly SignaturePlace[]): boolean {
  return places.length > 0 && places.every(({ state }) => state === 'signed')
}
