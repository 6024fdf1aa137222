import 'server-only'
import type { Read } from '@/lib/data/door'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { answersOf } from '@/lib/domain/signature/agreement-marks'
import { findPlaces } from '@/lib/domain/signature/signature'
import { findAgreement } from '../case/agreement-store'
import { findDocuments } from '../document/document-store'
import { findSignatures } from '../document/signature-store'

/** A valid document without its signed copy. */
export type UnsignedDocument = {
  readonly materialId: string
  readonly kind: CaseDocumentKind
  readonly subjectId: string
  /** Who has not signed; empty where only the copy was not made. */
  readonly waitsFor: readonly string[]
  /** Only the seal of the institution is missing, which no mediator sets. */
  readonly waitsForSealAlone: boolean
}

/**
 * The documents of a case whose signatures or signed copies are missing, each with who has not
 * signed.
 */
export async function findUnsignedDocuments(db: Read, caseId: string): Promise<UnsignedDocument[]> {
  const [documents, signatures, agreement] = await Promise.all([
    findDocuments(db, caseId),
    findSignatures(db, caseId),
    findAgreement(db, caseId),
  ])
  return documents
    .filter(
      ({ voided, signedMaterialId, signers }) => !voided && !signedMaterialId && signers.length > 0,
    )
    .map((document) => {
      const { materialId, kind, subjectId, signers } = document
      const places = findPlaces(kind, signers, answersOf(document, signatures, agreement))
      const open = places.filter(({ state }) => state !== 'signed')
      return {
        materialId,
        kind,
        subjectId,
        waitsFor: open.map(({ signer }) => signer.name),
        waitsForSealAlone:
          open.length > 0 && open.every(({ signer }) => signer.role === 'institution_seal'),
      }
    })
}
