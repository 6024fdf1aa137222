import type { Signer } from '../document/case-document-kinds'
import { findPlaces, isComplete, type Signature } from '../signature/signature'
import type { SIGNATURE_STATES } from './manifest'

export type SignatureState = (typeof SIGNATURE_STATES)[number]

type SignedDocument = {
  readonly id: string
  readonly kind: string
  readonly materialId: string
  readonly signedMaterialId: string | null
  readonly signers: readonly Signer[]
  readonly voided: object | null
}

/**
 * How far each file of a valid document is signed, by the id of its material: the signed copy as
 * the answers at its places say, the first file never completely, because no signature is in it. A
 * material that is not in it is no file of a valid document. Source: domain.md 6 (清单: 签章状态).
 * @param answersOf the answers at the places of a document, those of its agreement included
 */
export function findSignatureStates<D extends SignedDocument>(
  documents: readonly D[],
  answersOf: (document: D) => readonly Signature[],
): ReadonlyMap<string, SignatureState> {
  const states = new Map<string, SignatureState>()
  for (const document of documents) {
    const { kind, materialId, signedMaterialId, signers, voided } = document
    if (voided) continue
    const places = findPlaces(kind, signers, answersOf(document))
    const isRefused = places.some(({ state }) => state === 'refused')
    const open = signers.length === 0 ? 'none' : isRefused ? 'refused' : 'incomplete'
    states.set(materialId, open)
    if (signedMaterialId) states.set(signedMaterialId, isComplete(places) ? 'complete' : open)
  }
  return states
}
