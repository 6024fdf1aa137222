// Where one who takes part answers in a document, and what there is to do. Sources: 在线调解规则 第19条;
// 电子签名法 第3条; 民诉法 第62条.
import type { CaseStatus } from '../case/status'
import type { OwnPart } from '../participant/own-people'
import type { Decided } from '../refusal'
import { decideOpenDossier } from '../dossier/decide-material'
import { findOwnPerson, type OwnPerson } from './decide-own-answer'
import type { SigningCase } from './decide-sign-document'
import { needsPaper } from './paper-only'
import { findPlaces, type SignaturePlace } from './signature'

/** `may`: as whom this account answers there, or why it does not. */
export type OwnPlace = SignaturePlace & { readonly may: Decided<OwnPerson> }

type Facts = Omit<SigningCase, 'identityChecks'>

/**
 * The place at which this account answers, one that is still open first; null: it has none, as a
 * helper.
 */
export function findOwnPlace(facts: Facts, parts: readonly OwnPart[]): OwnPlace | null {
  const { document, signatures } = facts
  const own = findPlaces(document.kind, document.signers, signatures)
    .map((place) => ({ ...place, may: findOwnPerson(facts, place, { parts }) }))
    .filter(({ may }) => may.ok || may.refusal.code !== 'SIGNATURE_NOT_YOURS_HERE')
  return own.find(({ state, may }) => may.ok && state === 'open') ?? own[0] ?? null
}

/**
 * What a document is for one who takes part: to be signed now, to be signed on paper, signed or
 * refused already; `waiting`: others sign before; `over`: nothing more can be signed; `others`: it
 * is not for this account to sign.
 */
export type OwnStage = 'to_sign' | 'on_paper' | 'signed' | 'refused' | 'waiting' | 'over' | 'others'

/** The stage of a document that is not void. */
export function findOwnStage(facts: Facts, place: OwnPlace | null): OwnStage {
  if (!place) return 'others'
  if (place.state === 'signed') return 'signed'
  if (facts.document.isConcluded || !isOpenTo(facts.status))
    return place.state === 'refused' ? 'refused' : 'over'
  if (!place.may.ok) return 'others'
  if (place.state === 'refused' || place.state === 'waiting') return place.state
  return needsPaper(facts.document.kind, facts) ? 'on_paper' : 'to_sign'
}

const isOpenTo = (status: CaseStatus) => decideOpenDossier(status, 'party').ok
