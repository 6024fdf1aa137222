// The signatures of an agreement's parties are those of the agreement (lib/domain/agreement); its
// document shows them and adds how they were made. docs/decisions/0077-signatures.md.
import type { AgreementState } from '../agreement/agreement-state'
import { findHoldingSignatures } from '../agreement/signing'
import type { Signer } from '../document/case-document-kinds'
import { findValid, type FinalDocument } from '../document/decide-document'
import type { Signature } from './signature'

/**
 * Answers of parties that were recorded of the agreement before its document was finalised, as
 * answers at the places of the document. A party that answered at the document itself has none.
 */
function signaturesOfAgreement(
  signers: readonly Signer[],
  inDocument: readonly Signature[],
  agreement: AgreementState | null,
): readonly Signature[] {
  const holding = findHoldingSignatures(agreement?.voided ? [] : (agreement?.signatures ?? []))
  return signers.flatMap(({ role, id }, place): readonly Signature[] => {
    const mark = role === 'party' && holding.find(({ partyId }) => partyId === id)
    if (!mark || !mark.recordedAt || inDocument.some((each) => each.place === place)) return []
    const { answer, agent, party, on, recordedAt } = mark
    return [
      {
        place,
        answer,
        way: answer === 'signed' ? 'paper' : null,
        signedBy: agent ?? party,
        personKind: agent ? 'agent' : 'party',
        on,
        at: recordedAt,
        recordedBy: null,
      },
    ]
  })
}

/**
 * The document in which an agreement is signed; null where it has none, or one that is older than
 * signatures, without places.
 */
export function findDocumentToSign<
  D extends Pick<FinalDocument, 'kind' | 'subjectId' | 'voided'> & {
    readonly signers: readonly Signer[]
  },
>(documents: readonly D[]): D | null {
  const found = findValid(documents, 'agreement', '')
  return found && found.signers.length > 0 ? found : null
}

/** Did a party sign this document of an agreement? Then it is void with the agreement only. */
export function bindsParties(
  kind: string,
  signers: readonly Signer[],
  inDocument: readonly Signature[],
): boolean {
  return (
    kind === 'agreement' &&
    inDocument.some(({ place, answer }) => answer === 'signed' && signers[place]?.role === 'party')
  )
}

type SignedDocument = {
  readonly id: string
  readonly kind: string
  readonly signers: readonly Signer[]
  readonly voided: object | null
}

/**
 * The answers at the places of a document: its own, and before them those of its agreement that are
 * older than it.
 */
export function answersOf<S extends Signature & { readonly documentId: string }>(
  { id, kind, signers, voided }: SignedDocument,
  signatures: readonly S[],
  agreement: AgreementState | null,
): readonly (Signature | S)[] {
  const own = signatures.filter(({ documentId }) => documentId === id)
  return kind === 'agreement' && !voided
    ? [...signaturesOfAgreement(signers, own, agreement), ...own]
    : own
}
