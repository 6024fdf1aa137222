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
  /** It is a place of the institution's or court's seal. */
  readonly isSeal: boolean
}

/** The signatures of a valid document. */
export type SigningView = {
  readonly lines: readonly SignatureLineView[]
  readonly isPaperOnly: boolean
  /** Since when the agreement binds, in a sentence. */
  readonly effective: string | null
  readonly code: string | null
  readonly signedMaterialId: string | null
}

function detailOf(name: string, { answer, way, on, at, signedBy }: Signature): string {
  const when = way === 'handwritten' || way === 'seal' ? `${on} ${clockTime(at)}` : on
  const how = answer === 'refused' || way === null ? SIGNATURES.refusedOn : signatureWay[way]
  if (way === 'seal') return `${when} ${how}${SIGNATURES.sealedBy(signedBy)}`
  return `${when} ${how}${signedBy === name ? '' : SIGNATURES.signedBy(signedBy)}`
}

export function presentLines(
  { kind, signers }: StoredDocument,
  answers: readonly (Signature | StoredSignature)[],
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
    isSeal: signer.role === 'institution_seal' || signer.role === 'court_seal',
  }))
}

/** The signatures of the valid document of a kind; null where there is none, or it has no places. */
export function presentSigning(
  facts: DocumentFacts,
  valid: ReturnType<typeof findValid<StoredDocument>>,
  signatures: readonly StoredSignature[],
): SigningView | null {
  if (!valid || valid.signers.length === 0) return null
  const effective =
    valid.kind === 'agreement' ? findEffective(facts.agreement, facts.parties) : null
  return {
    lines: presentLines(valid, answersOf(valid, signatures, facts.agreement)),
    isPaperOnly: needsPaper(valid.kind, facts),
    effective: effective && SIGNATURES.effective(effective.at ? stamp(effective.at) : effective.on),
    code: valid.verificationCode,
    signedMaterialId: valid.signedMaterialId,
  }
}
