import type { StoredDocument } from '@/lib/data/stores/document/document-store'
import type { StoredSignature } from '@/lib/data/stores/document/signature-store'
import { DOCUMENTS, documentNumber } from '@/lib/labels/zh-CN/case-document'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { presentVoidSignatures } from './signatures-view'

/** A document that was finalised. */
export type FinalDocumentView = {
  readonly documentId: string
  readonly materialId: string
  readonly number: string
  /** 2026-11-28 10:12 由谢岚定稿，共 2 页 */
  readonly finalised: string
  /** 2026-11-28 11:00 由林敏作废，理由：…… */
  readonly voided: string | null
  /** 本机构模板第 2 版 */
  readonly template: string
  /** Was a Word file made of the institution's template? */
  readonly hasWord: boolean
}

/** One that is void, which its reader may still open. */
export type VoidDocumentView = FinalDocumentView & {
  /** Of its signed copy where there is one. */
  readonly shownMaterialId: string
  /** What was signed in it; void with it. */
  readonly signatures: readonly string[]
}

/**
 * The template in words: that of the institution where there is one; the text of the PDF is always
 * the system's.
 */
export function templateInWords(own: number | null, system: number): string {
  return own === null ? DOCUMENTS.systemTemplate(system) : DOCUMENTS.ownTemplate(own, system)
}

export function presentFinal(document: StoredDocument): FinalDocumentView {
  const { id, materialId, kind, numberYear, number, finalisedAt, finalisedBy, pages, voided } =
    document
  return {
    documentId: id,
    materialId,
    number: documentNumber(kind, numberYear, number),
    finalised: DOCUMENTS.finalised(stamp(finalisedAt), finalisedBy, pages),
    voided: voided && DOCUMENTS.voided(stamp(voided.at), voided.by, voided.reason),
    template: templateInWords(document.templateVersion, document.systemVersion),
    hasWord: document.word !== null,
  }
}

/** The void documents of a kind and subject, latest first. */
export function presentVoid(
  documents: readonly StoredDocument[],
  signatures: readonly StoredSignature[],
  which: Pick<StoredDocument, 'kind' | 'subjectId'>,
): readonly VoidDocumentView[] {
  return documents
    .filter(
      ({ kind, subjectId, voided }) =>
        kind === which.kind && subjectId === which.subjectId && voided !== null,
    )
    .map((each) => ({
      ...presentFinal(each),
      shownMaterialId: each.signedMaterialId ?? each.materialId,
      signatures: presentVoidSignatures(each, signatures),
    }))
    .reverse()
}
