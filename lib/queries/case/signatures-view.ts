import type { Actor } from '@/lib/domain/access/roles'
import type { Signer } from '@/lib/domain/document/case-document-kinds'
import type { StoredDocument } from '@/lib/data/stores/document/document-store'
import type { StoredSignature } from '@/lib/data/stores/document/signature-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { findValid } from '@/lib/domain/document/decide-document'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { answersOf } from '@/lib/domain/signature/agreement-marks'
import { needsPaper } from '@/lib/domain/signature/paper-only'
import { findPlaces, type PlaceState, type Signature } from '@/lib/domain/signature/signature'
import { signatureLabel } from '@/lib/labels/zh-CN/case-document'
import { placeState, SIGNATURES, signatureWay } from '@/lib/labels/zh-CN/signature'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { stamp } from '@/lib/labels/zh-CN/moment'
import type { Ability } from './ability'

/** One place of a document, as the list of its signers shows it. */
export type SignatureLineView = {
  readonly place: number
  readonly name: string
  readonly role: string
  readonly step: number
  readonly state: PlaceState
  readonly stateWords: string
  /** 2026-11-27 15:20 屏幕手写；代签人张强 */
  readonly detail: string | null
  readonly note: string | null
  /**
   * What the page of this place offers its reader: to sign there, or to record what was signed on
   * paper.
   */
  readonly offers: 'sign' | 'paper' | null
  /** Whose place it is, where that is another person than its reader serves. */
  readonly whose: string | null
}

/** The signatures of a valid document. */
export type SigningView = {
  readonly lines: readonly SignatureLineView[]
  readonly isPaperOnly: boolean
  /** Since when the agreement binds, in a sentence. */
  readonly effective: string | null
  readonly code: string | null
  readonly signedMaterialId: string | null
  /** Why its reader records no signature at all. */
  readonly whyNot: string | null
}

function detailOf(name: string, { answer, way, on, at, signedBy }: Signature): string {
  const when = way === 'handwritten' || way === 'seal' ? `${on} ${clockTime(at)}` : on
  const how = answer === 'refused' || way === null ? SIGNATURES.refusedOn : signatureWay[way]
  if (way === 'seal') return `${when} ${how}${SIGNATURES.sealedBy(signedBy)}`
  return `${when} ${how}${signedBy === name ? '' : SIGNATURES.signedBy(signedBy)}`
}

/**
 * A place that is still open, as this reader can fill it: parties and agents sign on the phone of
 * the case's mediator.
 */
function offerAt(
  { role, name }: Signer,
  reader: Actor,
): Pick<SignatureLineView, 'offers' | 'whose'> {
  if (role === 'institution_seal') return { offers: 'paper', whose: SIGNATURES.sealOf(name) }
  if (role === 'court_seal') return { offers: 'paper', whose: SIGNATURES.courtSeal(name) }
  if (role !== 'mediator' || name === reader.name) return { offers: 'sign', whose: null }
  return { offers: 'paper', whose: SIGNATURES.ownHand(name) }
}

function presentLines(
  { kind, signers }: StoredDocument,
  answers: readonly (Signature | StoredSignature)[],
  reader: Actor | null,
): readonly SignatureLineView[] {
  return findPlaces(kind, signers, answers).map(({ place, signer, state, answer }) => ({
    place,
    name: signer.name,
    role: signatureLabel[signer.role],
    step: signer.step,
    state,
    stateWords: placeState[state],
    detail: answer && detailOf(signer.name, answer),
    note: answer && 'note' in answer ? answer.note : null,
    ...(reader && (state === 'open' || state === 'refused')
      ? offerAt(signer, reader)
      : { offers: null, whose: null }),
  }))
}

/**
 * The signatures of the valid document of a kind; null where there is none, or it has no places.
 */
export function presentSigning(
  facts: DocumentFacts,
  valid: ReturnType<typeof findValid<StoredDocument>>,
  signatures: readonly StoredSignature[],
  { actor, permission }: { readonly actor: Actor; readonly permission: Ability },
): SigningView | null {
  if (!valid || valid.signers.length === 0) return null
  const effective =
    valid.kind === 'agreement' ? findEffective(facts.agreement, facts.parties) : null
  return {
    lines: presentLines(
      valid,
      answersOf(valid, signatures, facts.agreement),
      permission.allowed && actor.role === 'mediator' ? actor : null,
    ),
    isPaperOnly: needsPaper(valid.kind, facts),
    effective: effective && SIGNATURES.effective(effective.at ? stamp(effective.at) : effective.on),
    code: valid.verificationCode,
    signedMaterialId: valid.signedMaterialId,
    whyNot: permission.allowed || actor.role !== 'mediator' ? null : permission.why,
  }
}

/** What was signed in a document that is void by now, one line each. */
export function presentVoidSignatures(
  document: StoredDocument,
  signatures: readonly StoredSignature[],
): readonly string[] {
  return presentLines(document, answersOf(document, signatures, null), null).flatMap(
    ({ name, detail }) => (detail === null ? [] : [SIGNATURES.voidLine(name, detail)]),
  )
}
