import type { Signer } from '../document/case-document-kinds'
import type { Signature } from '../signature/signature'
import type { SIGNATURE_STATES } from './manifest'

export type DocumentFile = {
  /** It goes into the bound dossier. The first file of a document gives way to its signed copy. */
  readonly isBound: boolean
  readonly signatures: (typeof SIGNATURE_STATES)[number]
}

type SignedDocument = {
  readonly id: string
  readonly materialId: string
  readonly signedMaterialId: string | null
  readonly signers: readonly Signer[]
  readonly voided: object | null
}

/**
 * Which file of each valid document goes into the bound dossier, and how far it is signed, by the id of the material. A
 * material that is not in it is no file of a valid document. Source: domain.md 6 (清单: 签章状态).
 */
export function findDocumentFiles(
  documents: readonly SignedDocument[],
  signatures: readonly (Signature & { readonly documentId: string })[],
): ReadonlyMap<string, DocumentFile> {
  const files = new Map<string, DocumentFile>()
  for (const { id, materialId, signedMaterialId, signers, voided } of documents) {
    if (voided) continue
    const own = signatures.filter(({ documentId }) => documentId === id)
    const isRefused = signers.some(
      (_, place) => own.findLast((each) => each.place === place)?.answer === 'refused',
    )
    const open = signers.length === 0 ? 'none' : isRefused ? 'refused' : 'incomplete'
    files.set(materialId, { isBound: signedMaterialId === null, signatures: open })
    if (signedMaterialId)
      files.set(signedMaterialId, {
        isBound: true,
        signatures: isRefused ? 'refused' : 'complete',
      })
  }
  return files
}
