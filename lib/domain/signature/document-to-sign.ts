import type { CaseDocumentKind, Signer } from '../document/case-document-kinds'
import type { FinalDocument } from '../document/decide-document'
import { toLocalDate, type LocalDate } from '../time/local-date'

/** A finalised document as it is signed. */
export type DocumentToSign = {
  readonly kind: CaseDocumentKind
  readonly signers: readonly Signer[]
  /** SHA-256 of its file. */
  readonly sha256: string
  readonly finalisedOn: LocalDate
  readonly voided: { readonly at: Date; readonly by: string } | null
  /** Its signed copy was made. */
  readonly isConcluded: boolean
}

/** A stored document as the rules of signing see it. */
export function toDocumentToSign(
  stored: Pick<FinalDocument, 'kind' | 'finalisedAt'> &
    Pick<DocumentToSign, 'signers' | 'sha256' | 'voided'> & {
      readonly signedMaterialId: string | null
    },
): DocumentToSign {
  const { kind, signers, sha256, voided, finalisedAt, signedMaterialId } = stored
  return {
    kind,
    signers,
    sha256,
    voided,
    finalisedOn: toLocalDate(finalisedAt),
    isConcluded: signedMaterialId !== null,
  }
}
