// 签署件: the document with its signatures, set once more. Sources: 电子签名法 第5、13条; 在线调解规则 第25条第七项.
import type { ActorRole } from '../access/roles'
import type { CaseStatus } from '../case/status'
import { decideOpenDossier } from '../dossier/decide-material'
import { allow, refuse, type Decided } from '../refusal'
import type { DocumentToSign } from './document-to-sign'
import { findPlaces, type Signature, type SignaturePlace } from './signature'

/**
 * May the signed copy be made? Once each signer has answered, or cannot sign any more because
 * another refused. Who is still to sign is named.
 * @returns its places; as decideOpenDossier, SIGNATURE_DOCUMENT_VOID, SIGNATURES_CONCLUDED,
 * SIGNATURES_MISSING
 */
export function decideConclude<S extends Signature>(
  status: CaseStatus,
  { kind, signers, voided, isConcluded }: DocumentToSign,
  signatures: readonly S[],
  by: ActorRole,
): Decided<readonly SignaturePlace<S>[]> {
  const open = decideOpenDossier(status, by)
  if (!open.ok) return open
  if (voided) return refuse('SIGNATURE_DOCUMENT_VOID', { by: voided.by })
  if (isConcluded) return refuse('SIGNATURES_CONCLUDED')
  const places = findPlaces(kind, signers, signatures)
  const isOver = places.some(({ state }) => state === 'refused')
  const missing = places.filter(({ state }) => state === 'open' || (state === 'waiting' && !isOver))
  return missing.length === 0
    ? allow(places)
    : refuse('SIGNATURES_MISSING', { missing: missing.map(({ signer }) => signer.name).join('、') })
}
